/** What people ask of the company: cases of fourteen types, taken once, promised in time, followed to their end. */
@AppModule(
        name = "service",
        allowedDependencies = {"customers"})
@NullMarked
package org.hearth.service;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
