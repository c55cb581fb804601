/** Whether one subsidiary can reach anything of another: everything that can be addressed is listed from the code, and each thing has its case. */
@NullMarked
package org.hearth.verify.isolation;

import org.jspecify.annotations.NullMarked;
