/** One's own account: what one holds, to whom one hands it over, how one comes in. */
@NullMarked
package org.hearth.ui.account;

import org.jspecify.annotations.NullMarked;
