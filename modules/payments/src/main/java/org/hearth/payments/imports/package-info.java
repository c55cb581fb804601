/** Payments that channels and banks send as files: checked, settled and posted set by set. */
@NullMarked
package org.hearth.payments.imports;

import org.jspecify.annotations.NullMarked;
