/** Who works in which browser tab, for which subsidiary and in which language; opens the scope for every request. */
@NullMarked
package org.hearth.ui.session;

import org.jspecify.annotations.NullMarked;
