/** Proofs about how a subsidiary is suspended, put away and deleted. */
@NullMarked
package org.hearth.tenants.life;

import org.jspecify.annotations.NullMarked;
