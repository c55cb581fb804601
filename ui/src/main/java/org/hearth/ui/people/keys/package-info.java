/** Keys with which other systems come in. */
@NullMarked
package org.hearth.ui.people.keys;

import org.jspecify.annotations.NullMarked;
