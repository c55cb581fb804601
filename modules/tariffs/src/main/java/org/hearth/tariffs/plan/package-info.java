/** Where plans and their versions are kept, and the rules that a version must meet to be published. */
@NullMarked
package org.hearth.tariffs.plan;

import org.jspecify.annotations.NullMarked;
