package org.hearth.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.hearth.kernel.Money;
import org.hearth.kernel.Texts;
import org.junit.jupiter.api.Test;

class TransferTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_transfer_of_nothing_or_less_is_no_transfer() {
        for (Money amount : new Money[] {Money.ZERO, Money.ofFen(-1)}) {
            assertThatThrownBy(() -> new Transfer(
                            1, DAY, LedgerAccount.CASH, LedgerAccount.PREPAID, amount, SourceKind.PAYMENT, 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void money_does_not_move_from_an_account_to_itself() {
        assertThatThrownBy(() -> new Transfer(
                        1, DAY, LedgerAccount.CASH, LedgerAccount.CASH, Money.ofFen(1), SourceKind.PAYMENT, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stored_codes_lead_back_to_what_they_were_made_from() {
        assertThat(LedgerAccount.values())
                .allSatisfy(account ->
                        assertThat(LedgerAccount.ofCode(account.code())).isEqualTo(account));
        assertThat(SourceKind.values())
                .allSatisfy(kind -> assertThat(SourceKind.ofCode(kind.code())).isEqualTo(kind));
        assertThatThrownBy(() -> LedgerAccount.ofCode(99)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SourceKind.ofCode(99)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_account_and_source_has_a_name_in_both_languages() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            assertThat(Arrays.stream(LedgerAccount.values()).map(texts::label)).noneMatch(text -> text.startsWith("!"));
            assertThat(Arrays.stream(SourceKind.values()).map(texts::label)).noneMatch(text -> text.startsWith("!"));
        }
    }
}
