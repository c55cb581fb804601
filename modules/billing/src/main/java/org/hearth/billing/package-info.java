/** Bills: run, explained, settled, adjusted and taken back. */
@AppModule(
        name = "billing",
        allowedDependencies = {"customers", "metering", "tariffs", "ledger"})
@NullMarked
package org.hearth.billing;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
