/** The bill run from preview to issue: candidates rated one after the other and all written down at once. */
@NullMarked
package org.hearth.billing.run;

import org.jspecify.annotations.NullMarked;
