package org.hearth.tenants.templates.start;

/**
 * A template that a new subsidiary can start with.
 *
 * @param newest number of its newest version; versions count from 1; 0 while only the delivered seeds speak for it
 */
public record Choosable(String code, String name, int newest) {}
