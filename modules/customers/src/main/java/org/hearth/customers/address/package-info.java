/** The address tree: places looked up and created set-wise. */
@NullMarked
package org.hearth.customers.address;

import org.jspecify.annotations.NullMarked;
