/** The keys with which other systems call the house for one subsidiary. */
@NullMarked
package org.hearth.platform.keys;

import org.jspecify.annotations.NullMarked;
