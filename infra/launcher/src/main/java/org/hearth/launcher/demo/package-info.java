/** The demo group: three subsidiaries in real cities, made as files and loaded through the product's own interfaces. */
@NullMarked
package org.hearth.launcher.demo;

import org.jspecify.annotations.NullMarked;
