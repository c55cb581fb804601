/** The application as it is deployed: desks in the browser, one page head, and everything else that only the whole can know. */
@NullMarked
package org.hearth.ui;

import org.jspecify.annotations.NullMarked;
