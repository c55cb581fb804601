/** Who owes what and why: every movement of a customer's money as a balanced transfer, and the balances they come to. */
@AppModule(name = "ledger")
@NullMarked
package org.hearth.ledger;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
