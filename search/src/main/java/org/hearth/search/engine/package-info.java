/** Elasticsearch: one index per subsidiary, filled from events, rebuilt online. */
@NullMarked
package org.hearth.search.engine;

import org.jspecify.annotations.NullMarked;
