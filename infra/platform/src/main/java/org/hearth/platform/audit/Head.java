package org.hearth.platform.audit;

/** The end of a chain: how many rows it has and the hash of the last one. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Head(long place, byte[] hash) {
    static final Head START = new Head(0, new byte[32]);
}
