/** Tests of the tables that come in and go out. */
@NullMarked
package org.hearth.exchange;

import org.jspecify.annotations.NullMarked;
