package org.hearth.customers;

import org.jspecify.annotations.Nullable;

/**
 * A customer in a list, with the first of the open accounts.
 *
 * @param kind R residential, C commercial and industrial
 * @param openAccounts how many accounts are open
 * @param accountNumber null if no account is open
 */
public record CustomerRow(
        long id,
        String number,
        String kind,
        String name,
        String phoneMasked,
        String idMasked,
        String level,
        boolean keyAccount,
        boolean blacklisted,
        int openAccounts,
        @Nullable Long accountId,
        @Nullable String accountNumber,
        @Nullable String address,
        @Nullable Long branchId) {}
