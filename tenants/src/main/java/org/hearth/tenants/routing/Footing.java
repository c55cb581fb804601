package org.hearth.tenants.routing;

/** As whom, and how far, the application works in a subsidiary's schema. */
public enum Footing {
    /** As the role that owns the schema. */
    OWNER,
    /** As the owner, in transactions that change nothing: its schema lacks steps that this program's writes count on. */
    OWNER_READING,
    /** As the role that may select and nothing else: it is suspended. */
    READER
}
