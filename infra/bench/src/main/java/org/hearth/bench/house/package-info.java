/** A whole house of its own, with Payara, and who calls its REST interface. */
@NullMarked
package org.hearth.bench.house;

import org.jspecify.annotations.NullMarked;
