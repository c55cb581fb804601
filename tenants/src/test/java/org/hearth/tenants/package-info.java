/** Proofs that subsidiaries are kept apart, come into being whole and move on one by one. */
@NullMarked
package org.hearth.tenants;

import org.jspecify.annotations.NullMarked;
