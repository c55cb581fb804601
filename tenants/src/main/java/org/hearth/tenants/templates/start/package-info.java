/** What new subsidiaries start with: the versions in the registry, and those that come with the program. */
@NullMarked
package org.hearth.tenants.templates.start;

import org.jspecify.annotations.NullMarked;
