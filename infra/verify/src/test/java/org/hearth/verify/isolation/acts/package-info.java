/** Every act of every facade, every job and every observer, called for the things of another subsidiary: one row a case. */
@NullMarked
package org.hearth.verify.isolation.acts;

import org.jspecify.annotations.NullMarked;
