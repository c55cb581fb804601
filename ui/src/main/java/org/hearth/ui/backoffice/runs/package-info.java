/** Bill runs: how far each book is, previews, held accounts, issue, reversal. */
@NullMarked
package org.hearth.ui.backoffice.runs;

import org.jspecify.annotations.NullMarked;
