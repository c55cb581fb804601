/** What people choose from where they would otherwise each write their own words. */
@NullMarked
package org.hearth.tenants.dictionaries;

import org.jspecify.annotations.NullMarked;
