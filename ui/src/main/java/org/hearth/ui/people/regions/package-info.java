/** Regions of the group: named groups of subsidiaries to which people of headquarters may be limited. */
@NullMarked
package org.hearth.ui.people.regions;

import org.jspecify.annotations.NullMarked;
