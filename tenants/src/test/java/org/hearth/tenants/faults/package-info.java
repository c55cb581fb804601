/** A process that is killed in the midst of onboarding or migration, on a real database. */
@NullMarked
package org.hearth.tenants.faults;

import org.jspecify.annotations.NullMarked;
