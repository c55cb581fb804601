/** Several nodes side by side, real processes with a balancer before them: what one does the others know, and none does twice. */
@NullMarked
package org.hearth.verify.nodes;

import org.jspecify.annotations.NullMarked;
