/** What makes a telephone number, an id number or an address acceptable: pure functions. */
@NullMarked
package org.hearth.customers.rules;

import org.jspecify.annotations.NullMarked;
