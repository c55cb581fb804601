/** What the desks promise: words in both languages, figures written one way, acts by keys. */
@NullMarked
package org.hearth.ui;

import org.jspecify.annotations.NullMarked;
