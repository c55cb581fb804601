/** Transactions, what follows a commit, the clock and the threads of the house. */
@NullMarked
package org.hearth.platform.work;

import org.jspecify.annotations.NullMarked;
