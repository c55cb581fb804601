/** Headquarters' figures against a real database. */
@NullMarked
package org.hearth.tenants.group;

import org.jspecify.annotations.NullMarked;
