package org.hearth.platform.factor;

/**
 * Where a person stands with the second factor.
 *
 * @param enrolled a code is asked at every sign-in
 * @param required it must be set up before anything else is done
 * @param recoveryCodesLeft how many of the ten can still be used
 */
public record FactorState(boolean enrolled, boolean required, int recoveryCodesLeft) {}
