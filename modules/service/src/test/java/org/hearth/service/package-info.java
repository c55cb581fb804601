/** Tests of cases. */
@NullMarked
package org.hearth.service;

import org.jspecify.annotations.NullMarked;
