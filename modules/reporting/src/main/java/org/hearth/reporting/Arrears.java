package org.hearth.reporting;

/**
 * What customers have not paid, by how many days it is overdue; amounts in fen.
 *
 * @param notDueFen open but not yet due
 */
public record Arrears(long notDueFen, long to30Fen, long to90Fen, long to365Fen, long olderFen) {
    /** All that is overdue. */
    public long overdueFen() {
        return to30Fen + to90Fen + to365Fen + olderFen;
    }
}
