package org.hearth.metering.ingest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Readings as they came, in columns: half a million of them are a few arrays and no objects. Meter numbers are UTF-8 bytes one
 * after the other; days count from 1970-01-01, registers are litres.
 */
public final class ReadingRows {
    /** So many rows at most, the same as other imports take. */
    public static final int MAX = 5_000_000;

    private byte[] numbers = new byte[1 << 12];
    private int[] numberEnds = new int[256];
    private int[] lines = new int[256];
    private int[] days = new int[256];
    private long[] registers = new long[256];
    private byte[] sources = new byte[256];
    private int size;

    /** Adds a reading; {@code source} is a letter of {@link org.hearth.metering.ReadingRow.ReadingSource}. */
    void add(Cell number, int line, int day, long register, char source) {
        if (size == lines.length) {
            grow();
        }
        int start = size == 0 ? 0 : numberEnds[size - 1];
        int end = start + number.length();
        if (end > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(end, numbers.length * 2));
        }
        number.copyTo(numbers, start);
        numberEnds[size] = end;
        lines[size] = line;
        days[size] = day;
        registers[size] = register;
        sources[size] = (byte) source;
        size++;
    }

    public int size() {
        return size;
    }

    /** The years of its days that are not after {@code last}. */
    public Set<Integer> years(int last) {
        Set<Integer> years = new TreeSet<>();
        int from = 0;
        int until = 0;
        for (int row = 0; row < size; row++) {
            int day = days[row];
            if (day <= last && (day < from || day >= until)) {
                int year = LocalDate.ofEpochDay(day).getYear();
                from = (int) LocalDate.ofYearDay(year, 1).toEpochDay();
                until = (int) LocalDate.ofYearDay(year + 1, 1).toEpochDay();
                years.add(year);
            }
        }
        return years;
    }

    /** The array that holds the number of each row from {@link #numberStart} up to {@link #numberEnd}. */
    public byte[] numbers() {
        return numbers;
    }

    public int numberStart(int row) {
        return row == 0 ? 0 : numberEnds[row - 1];
    }

    public int numberEnd(int row) {
        return numberEnds[row];
    }

    public String number(int row) {
        int start = numberStart(row);
        return new String(numbers, start, numberEnds[row] - start, StandardCharsets.UTF_8);
    }

    /** The line of the file, or the place in the list, that the row came from. */
    public int line(int row) {
        return lines[row];
    }

    public int day(int row) {
        return days[row];
    }

    public long register(int row) {
        return registers[row];
    }

    public char source(int row) {
        return (char) sources[row];
    }

    private void grow() {
        int capacity = size * 2;
        numberEnds = Arrays.copyOf(numberEnds, capacity);
        lines = Arrays.copyOf(lines, capacity);
        days = Arrays.copyOf(days, capacity);
        registers = Arrays.copyOf(registers, capacity);
        sources = Arrays.copyOf(sources, capacity);
    }
}
