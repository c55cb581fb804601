/** The bill run: who is to be billed, what it costs, what speaks against it, and writing it all down at once. */
@NullMarked
package org.hearth.billing.run;

import org.jspecify.annotations.NullMarked;
