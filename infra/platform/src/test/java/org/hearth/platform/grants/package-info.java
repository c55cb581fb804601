/** Tests of service across regions. */
@NullMarked
package org.hearth.platform.grants;

import org.jspecify.annotations.NullMarked;
