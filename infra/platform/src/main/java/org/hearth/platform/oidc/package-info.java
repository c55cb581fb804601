/** Signing in through an identity provider that speaks OpenID Connect: what is believed of it, and who of it is whom here. */
@NullMarked
package org.hearth.platform.oidc;

import org.jspecify.annotations.NullMarked;
