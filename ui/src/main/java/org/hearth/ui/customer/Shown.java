package org.hearth.ui.customer;

import java.util.List;
import org.hearth.customers.AccountCard;
import org.hearth.customers.CustomerCard;
import org.hearth.payments.Owed;
import org.hearth.service.CaseRow;

/**
 * The customer on the screen.
 *
 * @param account the account in hand
 * @param plan what people call its price plan
 * @param cases the customer's, open ones first
 */
public record Shown(CustomerCard customer, AccountCard account, String plan, Owed owed, List<CaseRow> cases) {
    public Shown {
        cases = List.copyOf(cases);
    }

    /** Cases that are not finished. */
    public List<CaseRow> openCases() {
        return cases.stream().filter(row -> row.state().isOpen()).toList();
    }

    /** Whether somebody reported danger that is not over yet. */
    public boolean hazard() {
        return openCases().stream().anyMatch(CaseRow::emergency);
    }
}
