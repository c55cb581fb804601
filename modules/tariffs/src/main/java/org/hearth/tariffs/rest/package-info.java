/** Price plans over HTTP. */
@NullMarked
package org.hearth.tariffs.rest;

import org.jspecify.annotations.NullMarked;
