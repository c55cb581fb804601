/** Fields and dialogs that the back office's pages share; they know no services. */
@NullMarked
package org.hearth.ui.backoffice.form;

import org.jspecify.annotations.NullMarked;
