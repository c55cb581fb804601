/** How templates' values are said and typed. */
@NullMarked
package org.hearth.ui.templates;

import org.jspecify.annotations.NullMarked;
