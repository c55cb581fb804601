/** The subsidiary in figures: month by month, kept current by what the other modules tell, and handed to headquarters. */
@AppModule(
        name = "reporting",
        allowedDependencies = {"customers", "metering", "billing", "payments", "ledger", "service"})
@NullMarked
package org.hearth.reporting;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
