/** What every business module stands on at run time: who may come in, events, jobs, the audit trail, hot copies, REST and telemetry. */
@AppModule(
        name = "platform",
        allowedDependencies = {"tenants"})
@NullMarked
package org.hearth.platform;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
