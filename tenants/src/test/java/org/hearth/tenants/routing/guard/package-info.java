/** What a statement of a subsidiary may be: no way out of its role and schema. */
@NullMarked
package org.hearth.tenants.routing.guard;

import org.jspecify.annotations.NullMarked;
