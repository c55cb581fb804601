package org.hearth.kernel.port;

import org.hearth.kernel.Refused;

/** Which customers and accounts a limited permission reaches; the module that knows customers answers. */
public interface Territory {
    /** @throws Refused as not found if the permission does not reach the account's customer */
    void checkAccount(Reach reach, long accountId);

    /**
     * The id of the customer of the current subsidiary who has a number, the group-wide one or one of an account.
     *
     * @throws Refused as not found if there is none
     */
    long customerOf(String number);

    /** @throws Refused as not found if the permission does not reach the customer */
    void checkCustomer(Reach reach, long customerId);
}
