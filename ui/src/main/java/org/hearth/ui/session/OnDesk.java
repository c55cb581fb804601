package org.hearth.ui.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a page as a desk: it stands in the rail for those who hold the permission, and only they may open it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnDesk {
    /** The desk's label is {@code ui.desk.<name>}, its address {@code <place>/<name>} unless the page says otherwise. */
    String name();

    /** The permission without which it cannot be opened. */
    String permission();

    /** A line icon's name; none keeps the page out of the rail. */
    String icon() default "";

    /** Its place in the rail, small ones first. */
    int order() default 100;

    /** Whether it is a desk of headquarters and not of a subsidiary. */
    boolean group() default false;
}
