/** The application is killed in the middle of things: what was acknowledged is there, nothing is there twice, work goes on. */
@NullMarked
package org.hearth.verify.fault;

import org.jspecify.annotations.NullMarked;
