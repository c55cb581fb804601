/** The steps and seeds that modules lay on the class path, and how a text of statements is run. */
@NullMarked
package org.hearth.tenants.script;

import org.jspecify.annotations.NullMarked;
