/** Headquarters' templates: kept in versions, compared, published to chosen subsidiaries, taken back by publishing the former version. */
@NullMarked
package org.hearth.tenants.templates;

import org.jspecify.annotations.NullMarked;
