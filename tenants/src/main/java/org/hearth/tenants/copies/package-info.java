/** A subsidiary as a file of open formats, and such a file as a new subsidiary. */
@NullMarked
package org.hearth.tenants.copies;

import org.jspecify.annotations.NullMarked;
