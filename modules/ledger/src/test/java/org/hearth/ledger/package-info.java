/** The ledger proved on a real database. */
@NullMarked
package org.hearth.ledger;

import org.jspecify.annotations.NullMarked;
