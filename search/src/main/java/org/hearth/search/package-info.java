/** Finds a customer by anything a caller says: name, sound, initials, phone, address, numbers. Never the source of truth. */
@AppModule(
        name = "search",
        allowedDependencies = {"customers", "metering"})
@NullMarked
package org.hearth.search;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
