/** The audit trail on the screen: found by person, act, thing and day, and checked. */
@NullMarked
package org.hearth.ui.audit;

import org.jspecify.annotations.NullMarked;
