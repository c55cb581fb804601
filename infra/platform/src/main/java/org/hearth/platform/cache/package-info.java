/** Hot copies and messages between nodes in Redis; away means empty, never an error. */
@NullMarked
package org.hearth.platform.cache;

import org.jspecify.annotations.NullMarked;
