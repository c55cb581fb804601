/** The back office: what waits for a person, and the pages on which it is settled. */
@NullMarked
package org.hearth.ui.backoffice;

import org.jspecify.annotations.NullMarked;
