/** Price plans: their versions, a new version, and what usage costs under them. */
@NullMarked
package org.hearth.ui.backoffice.prices;

import org.jspecify.annotations.NullMarked;
