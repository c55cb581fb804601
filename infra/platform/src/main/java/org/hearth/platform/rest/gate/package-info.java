/** The gate before /api: who calls, for which subsidiary, how much may come in. */
@NullMarked
package org.hearth.platform.rest.gate;

import org.jspecify.annotations.NullMarked;
