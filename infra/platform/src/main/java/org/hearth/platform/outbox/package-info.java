/** The outbox of each subsidiary and its relay to the observers: nothing skipped, nothing lost, one node at a time. */
@NullMarked
package org.hearth.platform.outbox;

import org.jspecify.annotations.NullMarked;
