/** Leads every connection to the schema and role of the scope's subsidiary, and nowhere else. */
@NullMarked
package org.hearth.tenants.routing;

import org.jspecify.annotations.NullMarked;
