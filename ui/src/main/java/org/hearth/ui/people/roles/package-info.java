/** Roles that a subsidiary makes itself out of permissions, said in words. */
@NullMarked
package org.hearth.ui.people.roles;

import org.jspecify.annotations.NullMarked;
