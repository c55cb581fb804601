package org.hearth.reporting.facts;

/** The figures of a month that come from one kind of thing, and are counted anew together. */
enum Part {
    CUSTOMERS("customers.sql"),
    VOLUME("volume.sql"),
    BILLED("billed.sql"),
    COLLECTED("collected.sql"),
    CASES("cases.sql"),
    /** What is still open of the month's bills. */
    OPEN("open.sql");

    private final String file;

    Part(String file) {
        this.file = file;
    }

    /** The statements that count it anew, beside this class. */
    String file() {
        return file;
    }
}
