/** Takes customers' money: the counter with its drawers and receipts, and payments that channels and banks send as files. */
@AppModule(
        name = "payments",
        allowedDependencies = {"exchange", "customers", "ledger", "billing"})
@NullMarked
package org.hearth.payments;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
