/** Tests of one case. */
@NullMarked
package org.hearth.service.desk;

import org.jspecify.annotations.NullMarked;
