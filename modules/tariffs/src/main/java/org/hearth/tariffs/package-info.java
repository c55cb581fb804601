/** Prices as data: plans with dated versions, and rating as pure functions over them. */
@AppModule(name = "tariffs")
@NullMarked
package org.hearth.tariffs;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
