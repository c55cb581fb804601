/** Proofs about copies of subsidiaries. */
@NullMarked
package org.hearth.tenants.copies;

import org.jspecify.annotations.NullMarked;
