/** One subsidiary at ten times its load, and what its neighbours notice of it. */
@NullMarked
package org.hearth.bench.fairness;

import org.jspecify.annotations.NullMarked;
