package org.hearth.ui.customer;

import org.hearth.service.CaseType;

/** The sign of each kind of case. */
public final class CaseIcons {
    private CaseIcons() {}

    public static String of(CaseType type) {
        return switch (type) {
            case FAULT_REPAIR -> "wrench";
            case OUTAGE -> "pause";
            case VIOLATION_REPORT -> "shield";
            case COMPLAINT -> "alert";
            case FEE_ENQUIRY -> "price";
            case CONSULTATION -> "info";
            case METER_CHANGE -> "exchange";
            case METER_TEST -> "meter";
            case APPLIANCE_FITTING -> "flame";
            case RELOCATION -> "pin";
            case NEW_CUSTOMER -> "person";
            case RETURN_VISIT -> "phone";
            case SUGGESTION -> "edit";
            case PRAISE -> "star";
        };
    }
}
