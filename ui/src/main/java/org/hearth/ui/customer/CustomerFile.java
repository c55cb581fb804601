package org.hearth.ui.customer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hearth.customers.AccountCard;
import org.hearth.customers.CustomerCard;
import org.hearth.customers.Customers;
import org.hearth.payments.Counter;
import org.hearth.payments.Owed;
import org.hearth.service.Cases;
import org.hearth.ui.session.Here;

/** Brings together from the modules what a desk shows of a customer at once. */
@Singleton
public class CustomerFile {
    private final Customers customers;
    private final Counter counter;
    private final Cases cases;
    private final PlanNames plans;

    @Inject
    CustomerFile(Customers customers, Counter counter, Cases cases, PlanNames plans) {
        this.customers = customers;
        this.counter = counter;
        this.cases = cases;
        this.plans = plans;
    }

    /** The customer of an account. */
    public Shown ofAccount(long accountId) {
        AccountCard account = customers.account(accountId);
        CustomerCard customer = customers.card(account.customerId());
        Owed owed = counter.owed(accountId);
        return new Shown(
                customer,
                account,
                PlanNames.of(plans.all(), account.priceCode()),
                owed,
                Here.get().may("service.view") ? cases.ofCustomer(customer.id()) : List.of());
    }

    /** The account to begin with when only the customer is known: the first open one. */
    public Optional<Long> firstAccount(long customerId) {
        return customers.accountsOf(customerId).stream().findFirst().map(AccountCard::id);
    }
}
