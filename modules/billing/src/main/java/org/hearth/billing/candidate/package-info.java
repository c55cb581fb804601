/** Who may be billed in a month, and all that the bill depends on: readings, earlier bills, what waits for a person. */
@NullMarked
package org.hearth.billing.candidate;

import org.jspecify.annotations.NullMarked;
