/** The identity provider in the tests: a small one of our own, and a real one. */
@NullMarked
package org.hearth.platform.oidc;

import org.jspecify.annotations.NullMarked;
