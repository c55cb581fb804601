/** Tests of sealing and of the keys behind it. */
@NullMarked
package org.hearth.tenants.vault;

import org.jspecify.annotations.NullMarked;
