/** What tests need of the desk. */
@NullMarked
package org.hearth.customers.desk;

import org.jspecify.annotations.NullMarked;
