/** The people desks: who works here, what each may do and where, in a subsidiary and in the group. */
@NullMarked
package org.hearth.ui.people;

import org.jspecify.annotations.NullMarked;
