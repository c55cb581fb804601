/** The second factor of people: one-time codes of an app on the phone, and recovery codes on paper. */
@NullMarked
package org.hearth.platform.factor;

import org.jspecify.annotations.NullMarked;
