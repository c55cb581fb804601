/** Sealing customers' personal data anew after a change of keys. */
@NullMarked
package org.hearth.customers.sealing;

import org.jspecify.annotations.NullMarked;
