/** Meters, reading books and readings: what stands on each dial, whether it can be true, and what was used in between. */
@AppModule(
        name = "metering",
        allowedDependencies = {"exchange", "customers"})
@NullMarked
package org.hearth.metering;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
