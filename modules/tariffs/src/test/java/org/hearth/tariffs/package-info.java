/** Price plans told as stories. */
@NullMarked
package org.hearth.tariffs;

import org.jspecify.annotations.NullMarked;
