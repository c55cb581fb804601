package org.hearth.ui.signin;

/** Addresses that lead nowhere but into this house. */
final class Within {
    private Within() {}

    /** Only an address within this house: no host, no scheme, no doubled slash. */
    static boolean isOurs(String address) {
        return address.matches("[a-z][a-z0-9/_-]*(\\?[A-Za-z0-9/_.~%&=+:@,;!*'()-]*)?") && !address.contains("//");
    }
}
