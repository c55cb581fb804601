/** Headquarters' facts: what the subsidiaries hand over month by month, and what is read from it. */
@NullMarked
package org.hearth.tenants.group;

import org.jspecify.annotations.NullMarked;
