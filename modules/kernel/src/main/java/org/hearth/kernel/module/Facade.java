package org.hearth.kernel.module;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A module's way in for screens, REST and other modules: one instance, each act in a transaction, each act guarded by
 * {@link Requires} or marked {@link Open}.
 */
@Stereotype
@Singleton
@Transactional
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Facade {}
