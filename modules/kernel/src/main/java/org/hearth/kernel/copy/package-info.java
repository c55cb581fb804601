/** Bulk writing: rows go to a table in PostgreSQL's binary COPY format, the fastest way in. */
@NullMarked
package org.hearth.kernel.copy;

import org.jspecify.annotations.NullMarked;
