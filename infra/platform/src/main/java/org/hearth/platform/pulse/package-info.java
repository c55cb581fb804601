/** Wakes the standing work of each subsidiary (relay, sealing, jobs): at once after a commit, from other nodes, and slowly by itself. */
@NullMarked
package org.hearth.platform.pulse;

import org.jspecify.annotations.NullMarked;
