/** The counter: find, see what is owed and why, take the money, give the receipt, count the drawer; all of it by keys. */
@NullMarked
package org.hearth.ui.counter;

import org.jspecify.annotations.NullMarked;
