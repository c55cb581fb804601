/** The module over HTTP. */
@NullMarked
package org.hearth.customers.rest;

import org.jspecify.annotations.NullMarked;
