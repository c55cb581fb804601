package org.hearth.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearth.payments.CounterIT.assertRefused;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.RowError;
import org.hearth.kernel.NumberKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentFilesIT {
    private static final String HEADER = "交易流水号,户号,缴费日期,金额,渠道\n";
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static Town town;

    @TempDir
    private Path folder;

    @BeforeAll
    static void two_towns() {
        town = new Town("pfa", "pfb");
    }

    @BeforeEach
    void nothing_paid_yet() {
        town.reset("pfa", 4);
        town.reset("pfb", 4);
    }

    @AfterEach
    void every_fen_is_accounted_for() {
        assertThat(town.discrepancies("pfa")).isEmpty();
        assertThat(town.discrepancies("pfb")).isEmpty();
    }

    @Test
    void a_file_settles_the_oldest_bills_and_leaves_the_rest_ahead() throws IOException {
        town.bill("pfa", 1, AUGUST, 3000);
        town.bill("pfa", 1, SEPTEMBER, 4000);
        town.bill("pfa", 2, AUGUST, 1000);

        ImportReport report = run(HEADER
                + "W1,L1,2026-09-02,35.00,微信\n"
                + "W2,L1,2026/10/03,40.00,微信\n"
                + "W3," + NumberKind.ACCOUNT.format(2) + ",20261004,4.5,\n");

        assertThat(report).returns(3L, ImportReport::landed).returns(0L, ImportReport::refused);
        assertThat(town.owed("pfa", 1)).returns(0L, Owed::owedFen).returns(500L, Owed::prepaidFen);
        assertThat(town.owed("pfa", 2)).returns(550L, Owed::owedFen);
        List<PaymentRow> rows = town.tenants.in("pfa", () -> town.counter.ofAccount(1, 10));
        assertThat(rows)
                .extracting(PaymentRow::amountFen, PaymentRow::channel, PaymentRow::method)
                .containsExactly(tuple(4000L, "微信", Method.CHANNEL), tuple(3500L, "微信", Method.CHANNEL));
        Receipt later =
                town.tenants.in("pfa", () -> town.counter.receipt(rows.get(0).id()));
        assertThat(later.lines())
                .extracting(Receipt.Line::period, Receipt.Line::amountFen)
                .containsExactly(tuple(SEPTEMBER, 3500L));
        assertThat(town.tenants.events().published(PaymentsImported.class))
                .containsExactly(new PaymentsImported(
                        List.of(SEPTEMBER, YearMonth.of(2026, 10)), List.of(AUGUST, SEPTEMBER), 3, 7950));
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        town.bill("pfa", 1, AUGUST, 3000);
        String file = HEADER + "W1,L1,2026-09-02,35.00,微信\nW2,L2,2026-09-02,10.00,微信\n";

        run(file);
        ImportReport again = run(file);

        assertThat(again).returns(0L, ImportReport::landed).returns(2L, ImportReport::unchanged);
        assertThat(town.owed("pfa", 1).prepaidFen()).isEqualTo(500);
        assertThat(town.tenants.events().published(PaymentsImported.class)).hasSize(1);
    }

    @Test
    void a_dry_run_says_what_would_happen_and_does_nothing() throws IOException {
        town.bill("pfa", 1, AUGUST, 3000);
        Path file = write(HEADER + "W1,L1,2026-09-02,35.00,微信\nW2,L9,2026-09-02,10.00,微信\n", StandardCharsets.UTF_8);

        ImportReport report = town.tenants.in("pfa", () -> town.payments.importPayments(file, "p.csv", Map.of(), true));

        assertThat(report).returns(1L, ImportReport::landed).returns(1L, ImportReport::refused);
        assertThat(town.owed("pfa", 1).owedFen()).isEqualTo(3000);
    }

    @Test
    void bad_rows_are_refused_one_by_one_and_the_good_ones_land() throws IOException {
        run(HEADER + "OLD,L1,2026-09-01,5.00,微信\n");
        town.tenants.asSuperuser("pfa", "update account set closed = '2026-09-01' where id = 4");

        ImportReport report = run(HEADER
                + "A,L1,2026-09-02,10.00,微信\n"
                + "B,L77,2026-09-02,10.00,微信\n"
                + "C,L1,2026-09-02,-10.00,微信\n"
                + "D,L1,2026-11-22,10.00,微信\n"
                + "A,L1,2026-09-02,10.00,微信\n"
                + "E,L4,2026-09-02,10.00,微信\n"
                + "F,L1,31.9.26,10.00,微信\n"
                + "G,L1,2026-09-02,1.005,微信\n"
                + ",L1,2026-09-02,10.00,微信\n"
                + "H,,2026-09-02,10.00,微信\n"
                + "OLD,L1,2026-09-01,6.00,微信\n"
                + "I,L1,2026-09-02,0,微信\n");

        assertThat(report.landed()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(RowError::row, RowError::code)
                .containsExactly(
                        tuple(3L, "payment_account_unknown"),
                        tuple(4L, "payment_money_positive"),
                        tuple(5L, "payment_day_future"),
                        tuple(6L, "payment_duplicate"),
                        tuple(7L, "payment_account_closed"),
                        tuple(8L, "payment_day"),
                        tuple(9L, "payment_money"),
                        tuple(10L, "payment_key_blank"),
                        tuple(11L, "payment_account_blank"),
                        tuple(12L, "payment_key_used"),
                        tuple(13L, "payment_money_positive"));
    }

    @Test
    void a_customers_own_or_unified_number_leads_to_the_only_account() throws IOException {
        ImportReport report = run(HEADER
                + "A," + NumberKind.CUSTOMER.format(3) + ",2026-09-02,10.00,农行\n"
                + "B," + NumberKind.unified(7, 3) + ",2026-09-02,10.00,农行\n");

        assertThat(report.landed()).isEqualTo(2);
        assertThat(town.owed("pfa", 3).prepaidFen()).isEqualTo(2000);
    }

    @Test
    void files_in_the_encoding_of_old_banks_work() throws IOException {
        Path file = write(HEADER + "W1,L1,2026年9月2日,\"1,235.00\",支付宝\n", Charset.forName("GB18030"));

        ImportReport report = run(file);

        assertThat(report.landed()).isEqualTo(1);
        assertThat(town.owed("pfa", 1).prepaidFen()).isEqualTo(123500);
        assertThat(town.tenants
                        .in("pfa", () -> town.counter.ofAccount(1, 1))
                        .get(0)
                        .channel())
                .isEqualTo("支付宝");
    }

    @Test
    void a_reconciliation_file_is_checked_against_its_summary() throws IOException {
        String details = "20260902|W1|L1|35.00|微信|缴费\n20260902|W2|L2|10.00|微信|缴费\n20260902|W3|L2|1.00|微信|冲正\n";

        ImportReport bare = run("3|46.00\n" + details);
        assertThat(bare).returns(2L, ImportReport::landed).returns(1L, ImportReport::refused);
        assertThat(bare.errors()).extracting(RowError::row, RowError::code).containsExactly(tuple(4L, "payment_kind"));

        String headed = "交易笔数|总金额\n3|46.00\n交易日期|交易流水号|客户编号|缴费金额|二级渠道|交易类型\n" + details;
        ImportReport again = run(write(headed, Charset.forName("GB18030")));
        assertThat(again).returns(2L, ImportReport::unchanged).returns(1L, ImportReport::refused);
        assertThat(again.errors()).extracting(RowError::row).containsExactly(6L);

        assertRefused("payment_control", () -> run("3|47.00\n" + details));
        assertRefused("payment_control", () -> run("2|46.00\n" + details));
    }

    @Test
    void a_file_without_a_needed_column_is_refused_as_a_whole() {
        assertRefused("header_missing", () -> run("交易流水号,户号,缴费日期\nA,L1,2026-09-02\n"));
    }

    @Test
    void two_subsidiaries_may_get_the_same_transaction_numbers() throws IOException {
        String file = HEADER + "W1,L1,2026-09-02,35.00,微信\n";
        run(file);
        Path copy = write(file, StandardCharsets.UTF_8);
        ImportReport there = town.tenants.in("pfb", () -> town.payments.importPayments(copy, "p.csv", Map.of(), false));

        assertThat(there.landed()).isEqualTo(1);
        assertThat(town.owed("pfa", 1).prepaidFen()).isEqualTo(3500);
        assertThat(town.owed("pfb", 1).prepaidFen()).isEqualTo(3500);
    }

    private ImportReport run(String text) throws IOException {
        return run(write(text, StandardCharsets.UTF_8));
    }

    private static ImportReport run(Path file) {
        return town.tenants.in("pfa", () -> town.payments.importPayments(file, "payments.csv", Map.of(), false));
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "payments", ".csv"), text.getBytes(charset));
    }
}
