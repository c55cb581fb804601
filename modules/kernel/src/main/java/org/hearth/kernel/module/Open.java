package org.hearth.kernel.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that an act needs no permission of its own, and why: the house's own calls between modules, for instance. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Open {
    /** Why no permission is asked. */
    String value();
}
