/** The REST interface: the application, the list of its routes, and the resources for sessions, people, keys, jobs and the trail. */
@NullMarked
package org.hearth.platform.rest;

import org.jspecify.annotations.NullMarked;
