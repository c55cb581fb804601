/** The frame around every desk: the rail, the top bar with its search box, tasks and person, and the pages for what went wrong. */
@NullMarked
package org.hearth.ui.shell;

import org.jspecify.annotations.NullMarked;
