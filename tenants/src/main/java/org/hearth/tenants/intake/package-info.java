/** Many subsidiaries taken in from one file. */
@NullMarked
package org.hearth.tenants.intake;

import org.jspecify.annotations.NullMarked;
