package org.hearth.service;

import org.jspecify.annotations.Nullable;

/**
 * What a person asks for.
 *
 * @param key the sender's own mark of this request, up to 64 characters; the same key takes one case
 * @param emergency danger, for types that can be one
 * @param customerId null for someone who is not, or not yet known to be, a customer
 * @param contact whom to ask for; null for the customer
 * @param phone where to call back, digits and signs; null for the customer's own
 * @param address where it is, if not at the account's premise
 * @param description in the person's words, up to 2,000 characters
 */
public record NewCase(
        String key,
        CaseType type,
        boolean emergency,
        CaseChannel channel,
        @Nullable Long customerId,
        @Nullable Long accountId,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String address,
        String description) {
    /** Without personal data. */
    @Override
    public String toString() {
        return "NewCase[" + key + ", " + type + "]";
    }
}
