/** The small process before several nodes: it keeps a browser on its node and sends nobody to a node that is away. */
@NullMarked
package org.hearth.launcher.balancer;

import org.jspecify.annotations.NullMarked;
