/** Standing in for a colleague until a day. */
@NullMarked
package org.hearth.ui.people.standing;

import org.jspecify.annotations.NullMarked;
