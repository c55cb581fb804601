package org.hearth.kernel.copy;

import java.math.BigDecimal;
import java.math.BigInteger;

/** PostgreSQL's numeric on the wire: groups of four decimal digits, the weight of the first group, a sign and a scale. */
final class CopyNumeric {
    private static final int GROUP = 4;
    private static final int NEGATIVE = 0x4000;
    private static final int FRAME = 8;

    private CopyNumeric() {}

    static void write(CopyBuffer buffer, BigDecimal value) {
        int scale = Math.max(value.scale(), 0);
        BigInteger unscaled = value.setScale(scale).unscaledValue();
        int padding = (GROUP - scale % GROUP) % GROUP;
        String digits = unscaled.abs().toString() + "0".repeat(padding);
        String whole = "0".repeat((GROUP - digits.length() % GROUP) % GROUP) + digits;
        int groups = whole.length() / GROUP;
        int weight = groups - (scale + padding) / GROUP - 1;

        buffer.int4(FRAME + 2 * groups);
        buffer.int2(groups);
        buffer.int2(weight);
        buffer.int2(unscaled.signum() < 0 ? NEGATIVE : 0);
        buffer.int2(scale);
        for (int i = 0; i < groups; i++) {
            buffer.int2(Integer.parseInt(whole.substring(i * GROUP, (i + 1) * GROUP)));
        }
    }
}
