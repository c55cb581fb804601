package org.hearth.metering;

import org.jspecify.annotations.Nullable;

/**
 * A reading book: the meters that one reader goes along.
 *
 * @param reader who reads it, null if nobody is named
 * @param meters meters that are up
 */
public record Book(
        long id,
        String code,
        String name,
        @Nullable Long branchId,
        @Nullable String reader,
        long meters) {

    /**
     * How far the reading of a book is in a month.
     *
     * @param read meters with a reading in the month
     * @param estimated of those, the ones with nothing but estimates
     * @param waiting readings of the month that wait for a person
     * @param volumeLitres what the readings of the month brought
     */
    public record Progress(Book book, long read, long estimated, long waiting, long volumeLitres) {}
}
