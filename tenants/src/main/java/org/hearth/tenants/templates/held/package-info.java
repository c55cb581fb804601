/** What subsidiaries hold of templates: settings as rows, the parts that own them, both sides compared. */
@NullMarked
package org.hearth.tenants.templates.held;

import org.jspecify.annotations.NullMarked;
