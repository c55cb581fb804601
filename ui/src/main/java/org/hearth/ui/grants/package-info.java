/** Acting for a customer of another subsidiary: asked with a reason, open for minutes, ended by either side. */
@NullMarked
package org.hearth.ui.grants;

import org.jspecify.annotations.NullMarked;
