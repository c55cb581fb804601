/** What the house says about itself: health, metrics, and the subsidiary on every log line. */
@NullMarked
package org.hearth.platform.telemetry;

import org.jspecify.annotations.NullMarked;
