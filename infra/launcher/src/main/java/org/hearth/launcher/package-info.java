/** The {@code hearth} command: brings up real servers and the application on one machine, and takes them down again. */
@NullMarked
package org.hearth.launcher;

import org.jspecify.annotations.NullMarked;
