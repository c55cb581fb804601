package org.hearth.tenants.templates;

/**
 * One setting of a template.
 *
 * @param part of the house, {@code tariffs}
 * @param value as its part writes it
 * @param locked whether subsidiaries may not change it; if they may, their own choice survives publications
 */
public record TemplateItem(String part, String key, String value, boolean locked) {
    /** Part and key. */
    public String name() {
        return part + "." + key;
    }
}
