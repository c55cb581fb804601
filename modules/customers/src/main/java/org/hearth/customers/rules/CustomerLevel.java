package org.hearth.customers.rules;

/** How a customer is cared for. */
public enum CustomerLevel {
    NORMAL,
    SILVER,
    GOLD,
    VIP
}
