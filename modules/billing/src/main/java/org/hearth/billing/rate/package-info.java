/** What a candidate's bill comes to, and what speaks against it. */
@NullMarked
package org.hearth.billing.rate;

import org.jspecify.annotations.NullMarked;
