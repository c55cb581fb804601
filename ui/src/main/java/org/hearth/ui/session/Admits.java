package org.hearth.ui.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a page that is open to more than those who are signed in and done with their password. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Admits {
    Who value();

    /** Whom a page lets in besides. */
    enum Who {
        ANYBODY,
        /** Somebody whose password was set by another and must be changed before anything else. */
        UNDER_NEW_PASSWORD,
        /** Somebody who must set a second factor up before anything else. */
        WITHOUT_FACTOR
    }
}
