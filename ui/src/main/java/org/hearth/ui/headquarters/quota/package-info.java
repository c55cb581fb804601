/** How much of the house one subsidiary may have at once. */
@NullMarked
package org.hearth.ui.headquarters.quota;

import org.jspecify.annotations.NullMarked;
