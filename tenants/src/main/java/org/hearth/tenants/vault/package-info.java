/** Sealing: master keys, the keys of each subsidiary and of the house under them, and what is sealed with these. */
@NullMarked
package org.hearth.tenants.vault;

import org.jspecify.annotations.NullMarked;
