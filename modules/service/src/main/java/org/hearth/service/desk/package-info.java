/** One case taken and moved on. */
@NullMarked
package org.hearth.service.desk;

import org.jspecify.annotations.NullMarked;
