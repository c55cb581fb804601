/** Dialogs that ask for something and say beside the field what is wrong, and the tabs of a desk. */
@NullMarked
package org.hearth.ui.kit.form;

import org.jspecify.annotations.NullMarked;
