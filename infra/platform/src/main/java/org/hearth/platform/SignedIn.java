package org.hearth.platform;

/**
 * The answer to a sign-in.
 *
 * @param token proves the session from now on; the house keeps only its hash
 */
public record SignedIn(String token, Session session) {
    @Override
    public String toString() {
        return "SignedIn[" + session.login() + "]";
    }
}
