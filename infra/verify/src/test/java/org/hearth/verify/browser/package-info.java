/** People at browsers: a real Chromium, one context for each person. */
@NullMarked
package org.hearth.verify.browser;

import org.jspecify.annotations.NullMarked;
