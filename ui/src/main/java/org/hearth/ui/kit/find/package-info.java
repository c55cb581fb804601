/** Finding a customer as one types. */
@NullMarked
package org.hearth.ui.kit.find;

import org.jspecify.annotations.NullMarked;
