/** The registry, its subsidiaries' units and headquarters' figures over HTTP. */
@NullMarked
package org.hearth.tenants.rest;

import org.jspecify.annotations.NullMarked;
