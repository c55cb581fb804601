/** Taking a subsidiary into the group in four short steps. */
@NullMarked
package org.hearth.ui.headquarters.onboarding;

import org.jspecify.annotations.NullMarked;
