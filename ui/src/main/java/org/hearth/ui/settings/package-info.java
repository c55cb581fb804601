/** The settings of a subsidiary: its own choices, what headquarters has locked, what its template says. */
@NullMarked
package org.hearth.ui.settings;

import org.jspecify.annotations.NullMarked;
