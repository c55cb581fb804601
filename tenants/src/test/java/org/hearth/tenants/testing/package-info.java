/** Subsidiaries on a real database for the tests of every room. */
@NullMarked
package org.hearth.tenants.testing;

import org.jspecify.annotations.NullMarked;
