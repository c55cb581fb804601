package org.hearth.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes the banks' and channels' file of a month from the collection list that billing gives out: most pay all they owe, some in part, some not. */
final class PaymentFiles {
    private static final String[] CHANNELS = {"微信支付", "微信支付", "微信支付", "支付宝", "支付宝", "银行代扣", "银行代扣", "银行柜面"};

    private final City city;
    private final Map<String, Household> byAccount = new HashMap<>();
    private final SplittableRandom random;

    PaymentFiles(City city, List<Household> households) {
        this.city = city;
        this.random = new SplittableRandom(city.code().hashCode() * 13L + households.size());
        households.forEach(household -> byAccount.put(household.account(), household));
    }

    /**
     * Writes the payments for a month's bills.
     *
     * @param collection CSV with {@code account_no}, {@code outstanding} and {@code owed} among its columns
     * @param latest nothing is paid after this day
     * @return number of payments
     */
    int month(YearMonth month, Path collection, Path file, LocalDate latest) throws IOException {
        int rows = 0;
        try (BufferedReader bills = Files.newBufferedReader(collection, StandardCharsets.UTF_8);
                Table table = new Table(file, MasterFiles.encoding(city), List.of("交易流水号", "户号", "缴费日期", "金额", "渠道"))) {
            List<String> header =
                    Arrays.asList(bills.readLine().replace("\uFEFF", "").split(",", -1));
            int account = header.indexOf("account_no");
            int open = header.indexOf("outstanding");
            int all = header.indexOf("owed");
            String prefix =
                    city.code().toUpperCase(Locale.ROOT) + month.toString().replace("-", "");
            for (String line = bills.readLine(); line != null; line = bills.readLine()) {
                String[] cells = line.split(",", -1);
                Household household = byAccount.get(cells[account].replace("\"", ""));
                // Nothing for a bill that is paid: a load that goes on after it was cut off would pay it a second time
                // under its key.
                BigDecimal owed =
                        new BigDecimal(cells[open]).signum() > 0 ? new BigDecimal(cells[all]) : BigDecimal.ZERO;
                LocalDate day = month.plusMonths(1).atDay(3 + random.nextInt(24));
                int chance = random.nextInt(1000);
                if (household == null
                        || owed.signum() <= 0
                        || random.nextDouble() > household.punctual()
                        || day.isAfter(latest)) {
                    continue;
                }
                String serial = Integer.toString(household.serial());
                String key = prefix + "0".repeat(7 - serial.length()) + serial;
                table.row(
                        key, household.account(), day, amount(owed, chance), CHANNELS[random.nextInt(CHANNELS.length)]);
                rows++;
            }
        }
        return rows;
    }

    /** Mostly what is owed; a few pay a part, a few round up and leave the rest for next time. */
    private static BigDecimal amount(BigDecimal owed, int chance) {
        if (chance < 8) {
            return owed.movePointRight(2)
                    .divideToIntegralValue(BigDecimal.valueOf(2))
                    .max(BigDecimal.ONE)
                    .movePointLeft(2)
                    .setScale(2);
        }
        if (chance < 25) {
            return owed.divideToIntegralValue(BigDecimal.TEN)
                    .add(BigDecimal.ONE)
                    .multiply(BigDecimal.TEN)
                    .setScale(2);
        }
        return owed.setScale(2);
    }
}
