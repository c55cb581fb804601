/** What a subsidiary may decide for itself, and what headquarters decides for it. */
@NullMarked
package org.hearth.kernel.setting;

import org.jspecify.annotations.NullMarked;
