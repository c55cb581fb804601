/** Customers and accounts found and read, personal numbers masked. */
@NullMarked
package org.hearth.customers.directory;

import org.jspecify.annotations.NullMarked;
