/** Quotas against a real registry. */
@NullMarked
package org.hearth.platform.quota;

import org.jspecify.annotations.NullMarked;
