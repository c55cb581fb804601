/** What can be typed after {@code hearth}. */
@NullMarked
package org.hearth.launcher.command;

import org.jspecify.annotations.NullMarked;
