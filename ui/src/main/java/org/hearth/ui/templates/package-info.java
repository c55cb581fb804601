/** Headquarters' templates: versions and what they say, where they are published, what differs, what became of it. */
@NullMarked
package org.hearth.ui.templates;

import org.jspecify.annotations.NullMarked;
