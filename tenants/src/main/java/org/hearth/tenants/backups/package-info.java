/** Copies of every subsidiary that make themselves at night, and the alarm when they do not. */
@NullMarked
package org.hearth.tenants.backups;

import org.jspecify.annotations.NullMarked;
