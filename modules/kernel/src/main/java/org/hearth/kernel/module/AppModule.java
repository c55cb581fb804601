package org.hearth.kernel.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a module's root package. The build refuses an import of a module that is not declared here. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface AppModule {
    /** The module's name, the last part of its root package. */
    String name();

    /** Names of the modules whose root packages this one may use; the kernel is always allowed. */
    String[] allowedDependencies() default {};
}
