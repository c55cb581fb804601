/** Files of customers, meters, readings and payments: tried out first, then taken in. */
@NullMarked
package org.hearth.ui.backoffice.imports;

import org.jspecify.annotations.NullMarked;
