/** Headquarters' templates on their way to subsidiaries, with the real parts of the house. */
@NullMarked
package org.hearth.verify.templates;

import org.jspecify.annotations.NullMarked;
