/** The ways in: signing in, choosing a subsidiary. */
@NullMarked
package org.hearth.ui.signin;

import org.jspecify.annotations.NullMarked;
