/** Moving all schemas on before the nodes of a new version are started. */
@NullMarked
package org.hearth.tenants.upgrade;

import org.jspecify.annotations.NullMarked;
