/** Cases listed and counted. */
@NullMarked
package org.hearth.service.board;

import org.jspecify.annotations.NullMarked;
