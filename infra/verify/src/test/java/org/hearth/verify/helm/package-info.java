/** The chart: it is linted, rendered, and each object is held against Kubernetes' own model; its first step runs on a real database. */
@NullMarked
package org.hearth.verify.helm;

import org.jspecify.annotations.NullMarked;
