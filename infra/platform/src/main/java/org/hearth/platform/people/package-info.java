/** The registry of people behind their facade. */
@NullMarked
package org.hearth.platform.people;

import org.jspecify.annotations.NullMarked;
