/** Marks by which a class says what it is in the house: a module, a facade, an act and its permission. */
@NullMarked
package org.hearth.kernel.module;

import org.jspecify.annotations.NullMarked;
