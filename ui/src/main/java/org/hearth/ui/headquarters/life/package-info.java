/** The life of a subsidiary as headquarters sees it: its acts, its history, and what is left of those that were deleted. */
@NullMarked
package org.hearth.ui.headquarters.life;

import org.jspecify.annotations.NullMarked;
