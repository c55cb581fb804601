package org.hearth.reporting;

/** A commercial or industrial customer by what it was billed in a month; the amount in fen. */
public record TopCustomer(
        long customerId,
        String number,
        String name,
        boolean keyAccount,
        long volumeLitres,
        long billedFen,
        long openFen) {}
