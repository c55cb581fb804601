/** Proofs about schemas coming into being and moving on. */
@NullMarked
package org.hearth.tenants.schema;

import org.jspecify.annotations.NullMarked;
