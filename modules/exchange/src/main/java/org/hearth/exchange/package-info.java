/** Tables in and out of the house: CSV and XLSX files read row by row with their faults named, and written row by row. */
@AppModule(name = "exchange")
@NullMarked
package org.hearth.exchange;

import org.hearth.kernel.module.AppModule;
import org.jspecify.annotations.NullMarked;
