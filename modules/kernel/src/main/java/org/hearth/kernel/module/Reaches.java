package org.hearth.kernel.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how an act keeps within a limited permission. An act that does not say it is closed to people whose permission is limited to
 * branches, service centres or single customers, so that a new act can forget the limit without opening anything.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Reaches {
    What value();

    /** What an act touches. */
    enum What {
        /** The parameter is the id of the account that is touched; checked before the act. */
        ACCOUNT,
        /** The parameter is the id of the customer that is touched; checked before the act. */
        CUSTOMER,
        /** The act looks after the limit itself. */
        ITSELF,
        /** Neither customers nor what belongs to them, or only what the caller did himself. */
        NOTHING
    }
}
