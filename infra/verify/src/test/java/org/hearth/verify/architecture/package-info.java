/** The rules of the house as tests: who may know whom, who may write which table, what a file may be. */
@NullMarked
package org.hearth.verify.architecture;

import org.jspecify.annotations.NullMarked;
