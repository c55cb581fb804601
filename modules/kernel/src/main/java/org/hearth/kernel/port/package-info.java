/** Ports: what business code may ask of the house. tenants and infra/platform answer them. */
@NullMarked
package org.hearth.kernel.port;

import org.jspecify.annotations.NullMarked;
