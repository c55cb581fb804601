/** Tests of customers on real servers. */
@NullMarked
package org.hearth.customers;

import org.jspecify.annotations.NullMarked;
