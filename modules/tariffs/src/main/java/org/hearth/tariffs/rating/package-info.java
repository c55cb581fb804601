/** The arithmetic under rating: ladders of tiers, count cycles, splits by days; no input or output. */
@NullMarked
package org.hearth.tariffs.rating;

import org.jspecify.annotations.NullMarked;
