/** Reading payment files proved without a database. */
@NullMarked
package org.hearth.payments.imports;

import org.jspecify.annotations.NullMarked;
