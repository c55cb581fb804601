/** The audit trail of each subsidiary and the chain of hashes that shows when somebody has changed it. */
@NullMarked
package org.hearth.platform.audit;

import org.jspecify.annotations.NullMarked;
