/** Three hundred subsidiaries: how fast one comes in, how fast all move on, what they cost while they rest. */
@NullMarked
package org.hearth.bench.tenants;

import org.jspecify.annotations.NullMarked;
