/** Tests of what people hold. */
@NullMarked
package org.hearth.platform.people;

import org.jspecify.annotations.NullMarked;
