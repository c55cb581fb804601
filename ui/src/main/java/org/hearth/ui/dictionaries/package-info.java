/** Choosing from a dictionary, and writing an entry of one. */
@NullMarked
package org.hearth.ui.dictionaries;

import org.jspecify.annotations.NullMarked;
