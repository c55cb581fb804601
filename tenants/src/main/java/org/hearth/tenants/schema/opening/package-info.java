/** What is brought to its version when the house opens: server, registry, subsidiaries. */
@NullMarked
package org.hearth.tenants.schema.opening;

import org.jspecify.annotations.NullMarked;
