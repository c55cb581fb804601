/** Tests of the rules. */
@NullMarked
package org.hearth.customers.rules;

import org.jspecify.annotations.NullMarked;
