package org.hearth.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.bench.fairness.FairnessBench;
import org.hearth.bench.tenants.TenantsBench;

/** {@code ./hearth bench NAME}: runs one measurement; its last line begins with {@code RESULT}. */
public final class Bench {
    private static final Map<String, Scenario> SCENARIOS = new TreeMap<>(Map.of(
            "readings",
            ReadingsBench::main,
            "bills",
            BillsBench::main,
            "payments",
            PaymentsBench::main,
            "tenants",
            TenantsBench::main,
            "fairness",
            FairnessBench::main));

    private Bench() {}

    private interface Scenario {
        void run(String[] arguments) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Scenario scenario = arguments.length == 0 ? null : SCENARIOS.get(arguments[0]);
        if (scenario == null) {
            System.err.println("hearth: Say what to measure: " + String.join(", ", SCENARIOS.keySet()) + ".");
            System.exit(2);
            return;
        }
        scenario.run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
