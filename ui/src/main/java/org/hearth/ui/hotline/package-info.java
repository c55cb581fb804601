/** The hotline: who calls, all that is known of them at once, and what they ask for taken down in under half a minute. */
@NullMarked
package org.hearth.ui.hotline;

import org.jspecify.annotations.NullMarked;
