/** How much of a node one subsidiary may have at once. */
@NullMarked
package org.hearth.platform.quota;

import org.jspecify.annotations.NullMarked;
