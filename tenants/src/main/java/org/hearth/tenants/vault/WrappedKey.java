package org.hearth.tenants.vault;

/**
 * A key as it lies in the registry.
 *
 * @param number counts the keys of one owner from 0
 * @param master names the master secret it is wrapped under
 * @param current whether it may seal already
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record WrappedKey(int number, byte[] wrapped, String master, boolean current) {}
