/** The whole house, deployed once on Payara Micro by Arquillian: the journey of a new subsidiary, isolation, bad input. */
@NullMarked
package org.hearth.verify.whole;

import org.jspecify.annotations.NullMarked;
