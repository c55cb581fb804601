/** What every room stands on: the field's quantities and numbers, and the ports through which business code reaches the house. */
@AppModule(name = "kernel")
@NullMarked
package org.hearth.kernel;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
