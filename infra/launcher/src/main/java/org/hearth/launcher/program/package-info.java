/** The four server programs: how each is unpacked, configured, initialised, started and asked whether it is there. */
@NullMarked
package org.hearth.launcher.program;

import org.jspecify.annotations.NullMarked;
