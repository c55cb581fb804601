package org.hearth.billing.run;

import org.hearth.billing.rate.GateLimits;

/**
 * What a company has chosen about its bill runs; one run goes by one of these, whatever is chosen meanwhile.
 *
 * @param monthsAfterEnd how long after its end an account can still get its last bill
 */
record RunTerms(int monthsAfterEnd, GateLimits gates) {}
