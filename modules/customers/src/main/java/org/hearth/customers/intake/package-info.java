/** Customers from files: staged, compared and landed set-wise, whatever the size. */
@NullMarked
package org.hearth.customers.intake;

import org.jspecify.annotations.NullMarked;
