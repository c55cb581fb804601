/** Backups on a real database and a real folder. */
@NullMarked
package org.hearth.tenants.backups;

import org.jspecify.annotations.NullMarked;
