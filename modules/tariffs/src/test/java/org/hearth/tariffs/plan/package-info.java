/** What may be published, told as stories. */
@NullMarked
package org.hearth.tariffs.plan;

import org.jspecify.annotations.NullMarked;
