/** Search over HTTP. */
@NullMarked
package org.hearth.search.rest;

import org.jspecify.annotations.NullMarked;
