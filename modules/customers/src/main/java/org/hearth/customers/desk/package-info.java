/** One customer or account loaded, changed with its history, and read back. */
@NullMarked
package org.hearth.customers.desk;

import org.jspecify.annotations.NullMarked;
