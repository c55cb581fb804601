/** Readings that wait for a person, decided one after the other by key. */
@NullMarked
package org.hearth.ui.backoffice.exceptions;

import org.jspecify.annotations.NullMarked;
