/** The counter and payment files proved on a real database. */
@NullMarked
package org.hearth.payments;

import org.jspecify.annotations.NullMarked;
