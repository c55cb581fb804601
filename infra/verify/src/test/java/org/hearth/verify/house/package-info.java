/** The deployed house under test: real servers, one deployment, a client. */
@NullMarked
package org.hearth.verify.house;

import org.jspecify.annotations.NullMarked;
