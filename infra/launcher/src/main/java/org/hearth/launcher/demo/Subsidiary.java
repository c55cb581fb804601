package org.hearth.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hearth.launcher.Problem;

/** Loads one subsidiary's two years, month by month as they came: readings, bills, payments. */
final class Subsidiary {
    /** Months of history. */
    static final int MONTHS = 24;

    private static final int TOLD_EVERY = 4;

    private static final List<String> WORDS =
            List.of("灶具打不着火，请上门检查", "抄表读数与账单不符，要求复核", "咨询阶梯气价怎么算", "想把燃气表移到阳台", "希望增加微信缴费提醒", "师傅上门及时，态度很好");
    private static final List<String> TYPES =
            List.of("FAULT_REPAIR", "FEE_ENQUIRY", "CONSULTATION", "RELOCATION", "SUGGESTION", "PRAISE");

    private final Api api;
    private final City city;
    private final Path folder;
    private final Tally tally;
    private final PrintStream out;

    /** @param out where progress is told */
    Subsidiary(Api api, City city, Path folder, Tally tally, PrintStream out) {
        this.api = api;
        this.city = city;
        this.folder = folder;
        this.tally = tally;
        this.out = out;
    }

    /** Loads everything; {@code today} is the day the demo stands on. */
    void load(int size, LocalDate today) {
        YearMonth first = YearMonth.from(today).minusMonths(MONTHS);
        List<Household> households = Population.of(city, size, first);
        try {
            Files.createDirectories(folder);
            masters(households, first);
            history(households, first, today);
            cases(size, today);
        } catch (IOException e) {
            throw new Problem("The demo's files cannot be written to " + folder + ".", "Make room there.", e);
        }
    }

    private void masters(List<Household> households, YearMonth first) throws IOException {
        Path customers = folder.resolve("customers.csv");
        MasterFiles.customers(city, households, customers);
        tally.rows("customers", imported(api.upload("imports/customers", customers), 0));
        Path meters = folder.resolve("meters.csv");
        MasterFiles.meters(city, households, meters, first.atDay(1));
        tally.rows("meters", imported(api.upload("imports/meters", meters), 0));
    }

    private void history(List<Household> households, YearMonth first, LocalDate today) throws IOException {
        ReadingFiles readings = new ReadingFiles(city, households);
        PaymentFiles payments = new PaymentFiles(city, households);
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = first.plusMonths(i);
            Path read = folder.resolve("readings-" + month + ".csv");
            readings.month(month, read);
            tally.rows(
                    "readings",
                    imported(
                            api.upload("imports/readings?key=" + city.code() + "-" + month, read),
                            households.size() / 50));
            JsonNode run = api.post(
                    "bill-runs?wait=true&issue=true",
                    new TreeMap<>(Map.of(
                            "period",
                            month.toString(),
                            "issuedOn",
                            month.plusMonths(1).atDay(1).toString())));
            tally.rows("bills", run.path("bills").asLong());
            Path list = folder.resolve("collection-" + month + ".csv");
            api.download("bill-runs/" + run.path("id").asLong() + "/bills.csv", list);
            Path paid = folder.resolve("payments-" + month + ".csv");
            if (payments.month(month, list, paid, today.minusDays(1)) > 0) {
                tally.rows("payments", imported(api.upload("imports/payments", paid), households.size() / 100));
            }
            if ((i + 1) % TOLD_EVERY == 0 && i + 1 < MONTHS) {
                out.printf("  %s has %d of %d months%n", city.code(), i + 1, MONTHS);
            }
        }
    }

    /** Rows that landed; a demo file is refused only where it means to be. */
    private long imported(JsonNode report, int slips) {
        if (report.path("refused").asLong() > slips) {
            throw new Problem(
                    "A file of " + city.code() + " was refused: " + report.path("refused") + " of "
                            + report.path("rows") + " rows, first "
                            + report.path("errors").path(0),
                    "The demo's files and the imports do not fit each other; this is a defect.");
        }
        return report.path("landed").asLong();
    }

    private void cases(int size, LocalDate today) {
        SplittableRandom random = new SplittableRandom(city.code().hashCode());
        JsonNode customers = api.get("customers?limit=200&offset=" + size / 3);
        int taken = 0;
        for (JsonNode customer : customers.path("rows")) {
            if (taken == 30) {
                break;
            }
            int kind = random.nextInt(WORDS.size());
            Map<String, Object> wanted = new TreeMap<>(Map.of(
                    "key",
                    "demo-" + today + "-" + taken,
                    "type",
                    TYPES.get(kind),
                    "emergency",
                    false,
                    "channel",
                    "HOTLINE",
                    "customerId",
                    customer.path("id").asLong(),
                    "description",
                    WORDS.get(kind)));
            api.post("cases", wanted);
            taken++;
        }
        tally.rows("cases", taken);
    }
}
