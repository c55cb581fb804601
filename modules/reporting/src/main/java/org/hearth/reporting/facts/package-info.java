/** Monthly facts: made from the other modules' tables, kept, read, and handed on. */
@NullMarked
package org.hearth.reporting.facts;

import org.jspecify.annotations.NullMarked;
