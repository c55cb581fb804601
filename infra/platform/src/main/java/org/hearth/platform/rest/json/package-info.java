/** How values look in JSON, and how strictly JSON is read. */
@NullMarked
package org.hearth.platform.rest.json;

import org.jspecify.annotations.NullMarked;
