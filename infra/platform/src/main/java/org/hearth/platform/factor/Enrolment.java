package org.hearth.platform.factor;

/**
 * What a person needs to set an app up; it counts only once a code of the app has confirmed it.
 *
 * @param secret in Base32, to be typed where the drawing cannot be scanned
 * @param uri {@code otpauth://totp/…}
 * @param qr the uri as a QR code, SVG
 */
public record Enrolment(String secret, String uri, String qr) {
    @Override
    public String toString() {
        return "Enrolment[]";
    }
}
