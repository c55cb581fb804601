package org.hearth.kernel.port;

/**
 * A fact in the past tense that others may want to know, a record of ids and values that Jackson can write and read. Its topic is
 * its class name; renaming a published event is a migration.
 */
public interface Event {}
