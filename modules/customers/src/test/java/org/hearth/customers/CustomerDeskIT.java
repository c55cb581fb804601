package org.hearth.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.hearth.tenants.testing.RecordingAudit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerDeskIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final AccountDetails.Address HOME =
            new AccountDetails.Address("江苏省", "南京市", "玄武区", "梅园街道", "梅园", "3", "2", "12", "1201");

    private Subsidiaries house;

    @BeforeEach
    void a_subsidiary_without_customers() {
        house = new Subsidiaries("nj");
        house.tenants.clock().set(TODAY);
    }

    @Test
    void a_customer_made_by_hand_has_numbers_masked_data_and_an_account() {
        CustomerCard card = create("王芳", "13800138000");
        AccountCard account = act(customers -> customers.openAccount(card.id(), details(HOME)));

        assertThat(NumberKind.CUSTOMER.accepts(card.number())).isTrue();
        assertThat(card.phoneMasked()).isEqualTo("*******8000");
        assertThat(card.created()).isEqualTo(house.tenants.clock().instant()).isEqualTo(card.changed());
        assertThat(account.address()).isEqualTo("江苏省南京市玄武区梅园街道梅园3栋2单元12层1201室");
        assertThat(account.priceCode()).isEqualTo("res");
        assertThat(account.opened()).isEqualTo(TODAY);
        Optional<AccountCard> found = act(customers -> customers.accountByNumber(account.number()));
        assertThat(found).contains(account);
        assertThat(house.tenants.events().published(AccountOpened.class)).hasSize(1);
    }

    @Test
    void a_change_keeps_who_when_old_and_new_and_sets_the_next_version() {
        CustomerCard card = create("王芳", "13800138000");
        house.tenants.clock().advance(Duration.ofHours(1));
        CustomerDetails details = new CustomerDetails(
                "R",
                "王芳芳",
                "",
                null,
                "VIP",
                true,
                false,
                List.of(new CustomerDetails.Contact("王强", "儿子", "13900139000")));
        CustomerCard changed = act(customers -> customers.change(card.id(), card.version(), details));

        assertThat(changed.version()).isGreaterThan(card.version());
        assertThat(changed.changed()).isAfter(card.changed());
        assertThat(changed.phoneMasked()).isEmpty();
        assertThat(changed.contacts()).containsExactly(new CustomerCard.Contact("王强", "儿子", "*******9000"));
        List<CustomerCard.Change> changes = act(customers -> customers.changes(card.id()));
        assertThat(changes)
                .extracting(CustomerCard.Change::field)
                .contains("name", "phone", "level", "key_account", "contact");
        assertThat(changes)
                .filteredOn(one -> one.field().equals("name"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.oldValue()).isEqualTo("王芳");
                    assertThat(one.newValue()).isEqualTo("王芳芳");
                    assertThat(one.person()).isEqualTo("测试员");
                });
        assertThat(changes.toString()).doesNotContain("13800138000").doesNotContain("13900139000");
    }

    @Test
    void what_someone_else_changed_meanwhile_is_not_overwritten() {
        CustomerCard card = create("王芳", null);
        act(customers -> customers.change(card.id(), card.version(), named("李娜")));
        refused("changed_meanwhile", customers -> customers.change(card.id(), card.version(), named("周迅")));
        CustomerCard kept = act(customers -> customers.card(card.id()));
        assertThat(kept.name()).isEqualTo("李娜");
    }

    @Test
    void saying_what_is_known_already_changes_nothing() {
        CustomerCard card = create("王芳", "13800138000");
        house.tenants.events().clear();
        CustomerCard same = act(customers -> customers.change(card.id(), card.version(), named("王芳")));
        assertThat(same).isEqualTo(card);
        assertThat(house.tenants.events().published()).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        refused(
                "kind_unknown",
                customers -> customers.create(new CustomerDetails("X", "a", null, null, null, false, false, null)));
        refused("value_missing", customers -> customers.create(named(" ")));
        refused(
                "phone_form",
                customers -> customers.create(new CustomerDetails("R", "a", "1", null, null, false, false, null)));
        refused(
                "id_no_check",
                customers -> customers.create(new CustomerDetails("R", "a", null, "1", null, false, false, null)));
        refused(
                "level_unknown",
                customers -> customers.create(new CustomerDetails("R", "a", null, null, "KING", false, false, null)));
        refused("not_found", customers -> customers.card(99));
        long id = create("王芳", null).id();
        refused("address_missing", customers -> customers.openAccount(id, details(null)));
        refused(
                "household_range",
                customers -> customers.openAccount(id, new AccountDetails(HOME, null, 21, null, null, null, null)));
        refused(
                "date_future",
                customers -> customers.openAccount(
                        id, new AccountDetails(HOME, null, 1, TODAY.plusDays(1), null, null, null)));
        refused(
                "branch_unknown",
                customers -> customers.openAccount(id, new AccountDetails(HOME, null, 1, null, 999L, null, null)));
        assertThat(house.counts("nj").subList(0, 5)).containsExactly(0L, 0L, 1L, 0L, 0L);
    }

    @Test
    void an_account_is_changed_closed_and_then_rests() {
        CustomerCard card = create("王芳", null);
        AccountCard account = act(customers -> customers.openAccount(
                card.id(), new AccountDetails(HOME, null, 3, LocalDate.of(2024, 1, 1), null, "B1", "OLD-1")));
        AccountCard changed = act(customers -> customers.changeAccount(
                account.id(), account.version(), new AccountDetails(null, "res/flat", 7, null, null, "B2", null)));
        assertThat(changed.priceCode()).isEqualTo("res/flat");
        assertThat(changed.opened()).isEqualTo(account.opened());
        assertThat(changed.legacyNumber()).isEqualTo("OLD-1");

        refused(
                "closed_range",
                customers -> customers.closeAccount(account.id(), changed.version(), TODAY.plusDays(1)));
        AccountCard closed = act(customers -> customers.closeAccount(account.id(), changed.version(), TODAY));
        assertThat(closed.closed()).isEqualTo(TODAY);
        refused("account_closed", customers -> customers.closeAccount(account.id(), closed.version(), TODAY));
        refused(
                "account_no_taken",
                customers ->
                        customers.openAccount(card.id(), new AccountDetails(HOME, null, 1, null, null, null, "OLD-1")));
        List<CustomerCard.Change> changes = act(customers -> customers.changes(card.id()));
        assertThat(changes)
                .extracting(CustomerCard.Change::field)
                .containsExactlyInAnyOrder("price_code", "household", "book", "closed");
    }

    @Test
    void a_move_closes_one_account_and_opens_another_from_the_same_day() {
        CustomerCard card = create("王芳", null);
        AccountCard old = act(customers -> customers.openAccount(
                card.id(), new AccountDetails(HOME, "res", 4, LocalDate.of(2024, 1, 1), null, "B1", null)));
        AccountDetails.Address there =
                new AccountDetails.Address("江苏省", "南京市", "玄武区", "梅园街道", "梅园", "5", null, null, "101");
        AccountCard now = act(customers -> customers.move(old.id(), old.version(), there, TODAY));

        assertThat(now.address()).endsWith("梅园5栋101室");
        assertThat(now.opened()).isEqualTo(TODAY);
        assertThat(now.householdSize()).isEqualTo(4);
        List<AccountCard> accounts = act(customers -> customers.accountsOf(card.id()));
        assertThat(accounts).extracting(AccountCard::closed).containsExactly(null, TODAY);
    }

    @Test
    void a_look_at_personal_data_needs_a_reason_and_is_kept() {
        CustomerCard card = create("王芳", "13800138000");
        refused("reveal_reason", customers -> customers.revealPhone(card.id(), " "));
        assertThat(house.tenants.audit().entries()).isEmpty();

        String phone = act(customers -> customers.revealPhone(card.id(), "call back about a leak"));
        String idNo = act(customers -> customers.revealIdNo(card.id(), "asked for by the police"));
        assertThat(phone).isEqualTo("13800138000");
        assertThat(idNo).isEmpty();
        assertThat(house.tenants.audit().entries())
                .extracting(RecordingAudit.Entry::act)
                .containsExactly("customers.reveal", "customers.reveal");
        assertThat(house.tenants.audit().entries().get(0).thing()).isEqualTo("customer/" + card.number());
        assertThat(house.tenants.audit().entries().toString()).doesNotContain("13800138000");
    }

    private CustomerCard create(String name, @Nullable String phone) {
        return act(
                customers -> customers.create(new CustomerDetails("R", name, phone, null, null, false, false, null)));
    }

    private static CustomerDetails named(String name) {
        return new CustomerDetails("R", name, null, null, null, false, false, null);
    }

    private static AccountDetails details(AccountDetails.@Nullable Address address) {
        return new AccountDetails(address, null, 3, null, null, null, null);
    }

    private <T> T act(Function<Customers, T> act) {
        return house.tenants.in("nj", () -> act.apply(house.customers));
    }

    private void refused(String code, Function<Customers, ?> act) {
        assertThatThrownBy(() -> act(act))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
