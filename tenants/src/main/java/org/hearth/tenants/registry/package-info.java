/** The registry of subsidiaries, and how one is taken in. */
@NullMarked
package org.hearth.tenants.registry;

import org.jspecify.annotations.NullMarked;
