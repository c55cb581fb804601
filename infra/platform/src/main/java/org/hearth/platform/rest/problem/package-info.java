/** Errors as application/problem+json in the caller's language; nothing of the inside is told. */
@NullMarked
package org.hearth.platform.rest.problem;

import org.jspecify.annotations.NullMarked;
