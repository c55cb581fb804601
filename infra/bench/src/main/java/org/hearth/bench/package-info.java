/** Volume scenarios, each with what is common and the limit beside it in the same run. */
@NullMarked
package org.hearth.bench;

import org.jspecify.annotations.NullMarked;
