/** Customers, their accounts and premises on the strict address tree, their personal data sealed, their changes kept. */
@AppModule(
        name = "customers",
        allowedDependencies = {"exchange"})
@NullMarked
package org.hearth.customers;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
