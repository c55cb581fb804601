/** Cases over HTTP. */
@NullMarked
package org.hearth.service.rest;

import org.jspecify.annotations.NullMarked;
