/** Proofs about taking subsidiaries in and looking them up. */
@NullMarked
package org.hearth.tenants.registry;

import org.jspecify.annotations.NullMarked;
