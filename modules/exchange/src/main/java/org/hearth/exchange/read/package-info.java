/** Reading of files as people send them: any of the usual encodings, separators and spreadsheets. */
@NullMarked
package org.hearth.exchange.read;

import org.jspecify.annotations.NullMarked;
