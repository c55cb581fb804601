package org.hearth.bench.tenants;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.hearth.bench.house.Caller;
import org.hearth.bench.house.WholeHouse;

/** Onboarding as people meet it: in a whole house, over REST, until the new subsidiary's manager has signed in and seen its offices. */
final class SignIns {
    private static final int TIMES = 9;
    private static final int WARM = 3;

    private SignIns() {}

    /** Median seconds from headquarters' request to the manager's first answer. */
    static double median(Path war) {
        try (WholeHouse house = new WholeHouse(war)) {
            Caller headquarters = house.headquarters();
            for (int i = 0; i < WARM; i++) {
                once(house, headquarters, "warm" + i);
            }
            double[] times = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                times[i] = once(house, headquarters, "first" + i);
            }
            Arrays.sort(times);
            return times[TIMES / 2];
        }
    }

    private static double once(WholeHouse house, Caller headquarters, String code) {
        long start = System.nanoTime();
        headquarters.post("/tenants", Map.of("code", code, "name", code, "city", code, "template", "guangzhou"));
        String password = headquarters
                .post("/tenants/" + code + "/manager", Map.of("login", "manager." + code, "name", code))
                .path("password")
                .asText();
        Caller manager = house.nobody().signedIn("manager." + code, password);
        double seconds = TenantsBench.seconds(start);
        TenantsBench.check(!manager.secret().isEmpty(), "nobody has signed in");
        return seconds;
    }
}
