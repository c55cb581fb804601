package org.hearth.tenants.copies;

import java.time.Instant;
import java.util.List;

/**
 * What a copy says of itself, {@code manifest.json}.
 *
 * @param format version of this form, 1
 * @param schemaVersion the last step that the schema had taken
 * @param salt of the key that follows from the passphrase, base64
 * @param check a known word sealed with that key, base64, by which a wrong passphrase is noticed at once
 * @param tables in the order in which they can be filled
 */
record Manifest(
        int format,
        String code,
        int number,
        String name,
        String city,
        String template,
        String colour,
        long schemaVersion,
        Instant at,
        String salt,
        String check,
        List<Table> tables,
        List<Partition> partitions,
        List<Sequence> sequences) {
    static final String FILE = "manifest.json";
    static final int FORMAT = 1;

    /**
     * A table, {@code tables/<name>.csv}: comma, double quotes, a header, UTF-8; a value that is not there is nothing, an empty text {@code ""}.
     *
     * @param sealed columns whose values are sealed with the passphrase
     * @param sha256 over the bytes of the file, hexadecimal
     */
    record Table(String name, List<String> columns, List<String> sealed, long rows, String sha256) {
        String file() {
            return "tables/" + name + ".csv";
        }
    }

    /** A part of a table by time. */
    record Partition(String name, String parent, String bound) {}

    /** Where numbers go on. */
    record Sequence(String name, long last, boolean called) {}
}
