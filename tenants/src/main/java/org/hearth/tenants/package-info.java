/** The only code that knows that schemas exist: registry, provisioning, migration, routing, templates and the group's figures. */
@AppModule(
        name = "tenants",
        allowedDependencies = {"exchange"})
@NullMarked
package org.hearth.tenants;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
