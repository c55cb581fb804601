package org.hearth.kernel.module;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission that a caller of this act must hold; without it the act answers {@link org.hearth.kernel.Refused} with reason {@code forbidden}. */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
    /** Permission as {@code module.act}, for example {@code payments.take}. */
    @Nonbinding
    String value() default "";
}
