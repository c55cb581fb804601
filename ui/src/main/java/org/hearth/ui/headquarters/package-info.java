/** Headquarters' desks: all subsidiaries side by side and one by one, their state, and taking in a new one. */
@NullMarked
package org.hearth.ui.headquarters;

import org.jspecify.annotations.NullMarked;
