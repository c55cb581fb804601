package org.hearth.metering.line;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hearth.kernel.NumberKind;
import org.hearth.metering.plausibility.Dial;
import org.hearth.metering.plausibility.Stand;
import org.hearth.metering.plausibility.Terms;
import org.hearth.metering.plausibility.Usual;

/**
 * The meters of a batch in memory, found by the bytes of their numbers. Columns and one open hash table, because a subsidiary may
 * have more than a million meters and a batch looks up each of its rows. A place is a meter's position, in the order of ids.
 */
public final class MeterIndex {
    public static final int NONE = -1;
    private static final int MONTHS = 12;

    private byte[] numbers = new byte[1 << 10];
    private int[] numberEnds = new int[64];
    private Terms.Limits limits = Terms.Limits.USUAL;
    private long[] ids = new long[64];
    private long[] accounts = new long[64];
    private byte[] digits = new byte[64];
    private int[] factors = new int[64];
    private int[] installed = new int[64];
    private long[] lastRegisters = new long[64];
    private long[] provenRegisters = new long[64];
    private int[] lastDays = new int[64];
    private int[] provenDays = new int[64];
    private boolean[] estimated = new boolean[64];
    private short[] zeros = new short[64];
    private int[] usual = new int[64 * MONTHS];
    private int[] table = {};
    private int size;

    /** Adds a meter; ids must come in rising order. */
    void add(long id, byte[] number, long account, Dial dial, int installedDay, Stand stand) {
        if (size == ids.length) {
            grow(size * 2);
        }
        int start = size == 0 ? 0 : numberEnds[size - 1];
        if (start + number.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2 + number.length);
        }
        System.arraycopy(number, 0, numbers, start, number.length);
        numberEnds[size] = start + number.length;
        ids[size] = id;
        accounts[size] = account;
        digits[size] = (byte) dial.digits();
        factors[size] = dial.factor();
        installed[size] = installedDay;
        lastRegisters[size] = stand.lastRegister();
        provenRegisters[size] = stand.provenRegister();
        lastDays[size] = stand.lastDay();
        provenDays[size] = stand.provenDay();
        estimated[size] = stand.estimated();
        zeros[size] = (short) stand.zeros();
        stand.usual().copyTo(usual, size * MONTHS);
        size++;
    }

    /** Makes the meters findable; nothing is added afterwards. */
    void complete() {
        table = new int[Math.max(16, Integer.highestOneBit(Math.max(size, 1)) * 4)];
        for (int place = 0; place < size; place++) {
            int at = hash(numbers, start(place), numberEnds[place]) & table.length - 1;
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = place + 1;
        }
    }

    /** The place of the meter with that number on its dial, or else with that number of the house; {@link #NONE} if there is none. */
    public int find(byte[] bytes, int from, int to) {
        int at = hash(bytes, from, to) & table.length - 1;
        while (table[at] != 0) {
            int place = table[at] - 1;
            if (Arrays.equals(numbers, start(place), numberEnds[place], bytes, from, to)) {
                return place;
            }
            at = at + 1 & table.length - 1;
        }
        if (to - from != NumberKind.METER.length()) {
            return NONE;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return NumberKind.METER.accepts(text) ? byId(NumberKind.METER.serial(text)) : NONE;
    }

    public int byId(long id) {
        int place = Arrays.binarySearch(ids, 0, size, id);
        return place < 0 ? NONE : place;
    }

    public int size() {
        return size;
    }

    public long id(int place) {
        return ids[place];
    }

    public long account(int place) {
        return accounts[place];
    }

    public int lastDay(int place) {
        return lastDays[place];
    }

    public Terms terms(int place, int today) {
        return new Terms(new Dial(digits[place], factors[place]), installed[place], today, limits);
    }

    /** From now on readings are judged by these limits. */
    public MeterIndex judgedBy(Terms.Limits chosen) {
        limits = chosen;
        return this;
    }

    public Stand stand(int place) {
        return new Stand(
                lastDays[place],
                lastRegisters[place],
                estimated[place],
                provenDays[place],
                provenRegisters[place],
                zeros[place],
                usual(place));
    }

    Usual usual(int place) {
        return Usual.at(usual, place * MONTHS);
    }

    private int start(int place) {
        return place == 0 ? 0 : numberEnds[place - 1];
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private void grow(int capacity) {
        numberEnds = Arrays.copyOf(numberEnds, capacity);
        ids = Arrays.copyOf(ids, capacity);
        accounts = Arrays.copyOf(accounts, capacity);
        digits = Arrays.copyOf(digits, capacity);
        factors = Arrays.copyOf(factors, capacity);
        installed = Arrays.copyOf(installed, capacity);
        lastRegisters = Arrays.copyOf(lastRegisters, capacity);
        provenRegisters = Arrays.copyOf(provenRegisters, capacity);
        lastDays = Arrays.copyOf(lastDays, capacity);
        provenDays = Arrays.copyOf(provenDays, capacity);
        estimated = Arrays.copyOf(estimated, capacity);
        zeros = Arrays.copyOf(zeros, capacity);
        usual = Arrays.copyOf(usual, capacity * MONTHS);
    }
}
