/** How a subsidiary is made read only, put away, brought back and in the end deleted with proof. */
@NullMarked
package org.hearth.tenants.life;

import org.jspecify.annotations.NullMarked;
