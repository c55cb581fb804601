/** Where everything lies and what was configured: the data folder, its generated secrets, and addresses of servers run elsewhere. */
@NullMarked
package org.hearth.launcher.home;

import org.jspecify.annotations.NullMarked;
