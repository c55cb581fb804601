package org.hearth.ui.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;
import org.hearth.kernel.UnitPrice;
import org.jspecify.annotations.Nullable;

/** How money, volumes, counts and dates are written on every screen: thousands with commas, ISO dates, no surprises by locale. */
public final class Format {
    /** The house's clock is Beijing time wherever the browser is. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What stands where there is no value. */
    public static final String NONE = "–";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private Format() {}

    /** {@code 1,234.50}. */
    public static String money(Money amount) {
        return pattern("#,##0.00").format(amount.yuan());
    }

    /** {@code 1,234.50} of an amount in fen. */
    public static String money(long fen) {
        return money(Money.ofFen(fen));
    }

    /** {@code ¥1,234.50}, for amounts that stand alone. */
    public static String yuan(long fen) {
        return (fen < 0 ? "-¥" : "¥") + money(Math.abs(fen));
    }

    /** Large amounts at a glance: {@code 1,234.5万} or {@code 12.3M}. */
    public static String moneyShort(long fen) {
        return shorter(Money.ofFen(fen).yuan(), "#,##0.00");
    }

    /** {@code 1,234.5 m³}; up to three decimals, none that are zero. */
    public static String volume(GasVolume volume) {
        return cubicMetres(volume.litres()) + " m³";
    }

    /** {@code 1,234.5 m³} of a volume in litres. */
    public static String volume(long litres) {
        return volume(GasVolume.ofLitres(litres));
    }

    /** {@code 1,234.5}, for columns whose header names the unit. */
    public static String cubicMetres(long litres) {
        return pattern("#,##0.###").format(GasVolume.ofLitres(litres).cubicMetres());
    }

    /** Large volumes at a glance, in cubic metres without the unit. */
    public static String volumeShort(long litres) {
        return shorter(GasVolume.ofLitres(litres).cubicMetres(), "#,##0");
    }

    /** {@code 2.61}, yuan for a cubic metre. */
    public static String price(UnitPrice price) {
        return price.toString();
    }

    /** {@code 12,345}. */
    public static String count(long count) {
        return pattern("#,##0").format(count);
    }

    /** {@code 97.3 %} of a share of 1. */
    public static String percent(double share) {
        return pattern("0.0").format(share * 100) + " %";
    }

    /** {@code 2026-01-31}. */
    public static String date(@Nullable LocalDate day) {
        return day == null ? NONE : day.toString();
    }

    /** {@code 2026-01}. */
    public static String month(@Nullable YearMonth month) {
        return month == null ? NONE : month.toString();
    }

    /** {@code 2026-01-31 14:05}, Beijing time. */
    public static String minute(@Nullable Instant at) {
        return at == null ? NONE : MINUTE.format(at.atZone(ZONE));
    }

    /** {@code 01-31 14:05}, Beijing time, where the year goes without saying. */
    public static String dayMinute(Instant at) {
        return minute(at).substring("yyyy-".length());
    }

    /** {@code 14:05}, Beijing time. */
    public static String clock(Instant at) {
        return CLOCK.format(at.atZone(ZONE));
    }

    /** A text, or a dash where there is none. */
    public static String text(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    private static String shorter(BigDecimal value, String small) {
        BigDecimal size = value.abs();
        boolean english = Words.english();
        BigDecimal first = english ? BigDecimal.valueOf(1_000_000) : TEN_THOUSAND;
        BigDecimal second = english ? BigDecimal.valueOf(1_000_000_000) : HUNDRED_MILLION;
        if (size.compareTo(second) >= 0) {
            return scaled(value, second) + (english ? " B" : " 亿");
        }
        if (size.compareTo(first) >= 0) {
            return scaled(value, first) + (english ? " M" : " 万");
        }
        return pattern(small).format(value);
    }

    private static String scaled(BigDecimal value, BigDecimal unit) {
        return pattern("#,##0.00").format(value.divide(unit, 2, RoundingMode.HALF_UP));
    }

    private static DecimalFormat pattern(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
