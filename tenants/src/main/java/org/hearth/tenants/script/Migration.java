package org.hearth.tenants.script;

/**
 * One step of a schema, forward only.
 *
 * @param version the digits of its file name, ordering all steps of all modules
 * @param name what it does, from its file name
 * @param sql statements without schema names
 */
public record Migration(long version, String name, String sql) implements Comparable<Migration> {
    @Override
    public int compareTo(Migration other) {
        return Long.compare(version, other.version);
    }
}
