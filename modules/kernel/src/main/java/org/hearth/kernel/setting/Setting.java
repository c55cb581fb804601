package org.hearth.kernel.setting;

/**
 * A setting as it holds in a subsidiary.
 *
 * @param value as text, in the form that its part writes
 * @param own whether the subsidiary's people have chosen it themselves
 * @param locked whether headquarters leaves no choice
 */
public record Setting(String value, boolean own, boolean locked) {}
