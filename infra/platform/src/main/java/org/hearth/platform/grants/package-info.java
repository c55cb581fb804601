/** Service across regions: a colleague of one subsidiary acts for one customer of another, for a reason and for a while. */
@NullMarked
package org.hearth.platform.grants;

import org.jspecify.annotations.NullMarked;
