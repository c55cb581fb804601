/** Sign-in, sessions, keys and permissions: what lies behind the facades for people. */
@NullMarked
package org.hearth.platform.security;

import org.jspecify.annotations.NullMarked;
