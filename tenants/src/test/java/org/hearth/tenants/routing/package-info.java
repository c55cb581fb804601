/** Proofs about connections and statements. */
@NullMarked
package org.hearth.tenants.routing;

import org.jspecify.annotations.NullMarked;
