/** Small runs of the measurements, so that they do not rot. */
@NullMarked
package org.hearth.bench;

import org.jspecify.annotations.NullMarked;
