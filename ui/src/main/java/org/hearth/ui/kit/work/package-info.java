/** Long work and files: progress that can be left, uploads. */
@NullMarked
package org.hearth.ui.kit.work;

import org.jspecify.annotations.NullMarked;
