/** Processes of the operating system: started so that they outlive this one, recognised again, measured and stopped. */
@NullMarked
package org.hearth.launcher.process;

import org.jspecify.annotations.NullMarked;
