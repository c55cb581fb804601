/** Proofs about taking many subsidiaries in from one file. */
@NullMarked
package org.hearth.tenants.intake;

import org.jspecify.annotations.NullMarked;
