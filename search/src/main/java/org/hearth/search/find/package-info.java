/** Turns found customers into rows to look at, and finds them in the database when Elasticsearch is away. */
@NullMarked
package org.hearth.search.find;

import org.jspecify.annotations.NullMarked;
