/** Schemas as they come into being and move on: the server's roles, the registry's own schema, each subsidiary's schema. */
@NullMarked
package org.hearth.tenants.schema;

import org.jspecify.annotations.NullMarked;
