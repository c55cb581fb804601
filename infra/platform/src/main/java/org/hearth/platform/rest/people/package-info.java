/** The resources for what people hold: second factors, own roles, standing in, regions, grants for customers of others. */
@NullMarked
package org.hearth.platform.rest.people;

import org.jspecify.annotations.NullMarked;
