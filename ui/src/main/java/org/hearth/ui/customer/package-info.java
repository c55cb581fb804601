/** A customer as every desk shows one: head and status stripes, bills that explain themselves, what has happened over time. */
@NullMarked
package org.hearth.ui.customer;

import org.jspecify.annotations.NullMarked;
