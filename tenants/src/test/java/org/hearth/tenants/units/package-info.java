/** Branches and service centres of a subsidiary. */
@NullMarked
package org.hearth.tenants.units;

import org.jspecify.annotations.NullMarked;
