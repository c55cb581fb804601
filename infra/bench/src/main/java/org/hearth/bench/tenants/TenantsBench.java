package org.hearth.bench.tenants;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.bench.house.WholeHouse;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.TableImport;
import org.hearth.kernel.TenantId;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Settings;
import org.hearth.launcher.servers.Progress;
import org.hearth.launcher.servers.Servers;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.intake.TenantIntake;
import org.hearth.tenants.routing.TenantDataSource;
import org.hearth.tenants.script.Script;

/**
 * The tenants room at the size of a group, on a real PostgreSQL with fsync but without the application server: one onboarding beside
 * the bare statements it consists of, a file of three hundred, a step over all of them while others work, a run that is cut off and
 * resumed, what a server process holds after all of them, and what each costs this program while it rests. Last, if the application is
 * built, onboarding in a whole house from headquarters' request to the first sign-in.
 */
public final class TenantsBench {
    private static final int SINGLES = 9;

    private final Registered house;
    private final PrintStream out = System.out;

    private TenantsBench(Registered house) {
        this.house = house;
    }

    /** @param arguments how many subsidiaries, 300 if not given */
    public static void main(String[] arguments) throws IOException {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        Settings onlyPostgres = Settings.read(
                Map.of("HEARTH_REDIS_URL", "redis://127.0.0.1:1", "HEARTH_ELASTICSEARCH_URL", "http://127.0.0.1:1"),
                List.of());
        Home home = Home.temporary();
        String figures;
        try (Servers servers = Servers.of(home, onlyPostgres, Progress.SILENT)) {
            servers.startStores();
            figures = new TenantsBench(new Registered(servers.properties())).run(size);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        System.out.println(figures + " " + signIn());
    }

    private static String signIn() {
        Path war = WholeHouse.built();
        return Files.exists(war) ? "signin_s=%.2f".formatted(SignIns.median(war)) : "signin_s=?";
    }

    private String run(int size) throws IOException, SQLException {
        double bare = bare();
        double early = singles("early");
        out.printf("one onboarding %.3f s, the bare statements in one transaction %.3f s%n", early, bare);
        double bulk = bulk(size);
        double late = singles("late");
        out.printf("%d from a file in %.1f s; one more then %.3f s%n", size, bulk, late);
        List<TenantId> all = house.all();
        Steps steps = new Steps(house);
        double migrate = steps.allWhileOthersWork();
        int left = steps.cutOffAndResumed();
        long kept = Backend.most(house, all, 0);
        long recycled = Backend.most(house, all, TenantDataSource.MOST_TENANTS);
        out.printf(
                "a backend after %d subsidiaries %d MB, closed after %d of them %d MB%n",
                all.size(), kept >> 20, TenantDataSource.MOST_TENANTS, recycled >> 20);
        double idle = idle(all);
        return String.format(
                Locale.ROOT,
                "RESULT onboard_s=%.3f onboard_vs_ddl=%.2f bulk300_s=%.1f late_vs_early=%.2f migrate300_s=%.1f"
                        + " backend_mb=%d idle_kb=%.1f left_behind=%d",
                early,
                early / bare,
                bulk,
                late / early,
                migrate,
                recycled >> 20,
                idle,
                left);
    }

    /** Role, schema and every statement of the steps in one string and one transaction, by the driver alone. */
    private double bare() throws SQLException {
        String steps = Script.text(house.schema.script().after(0));
        double[] times = new double[SINGLES];
        try (Connection connection = new Connections(house.told, "platform", false, 0).getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < SINGLES; i++) {
                long start = System.nanoTime();
                statement.execute("""
                        create role t_bare%1$d nologin; grant t_bare%1$d to current_user with inherit false, set true;
                        create schema t_bare%1$d authorization t_bare%1$d;
                        set local role t_bare%1$d; set local search_path = t_bare%1$d;
                        """.formatted(i) + steps);
                connection.commit();
                times[i] = seconds(start);
            }
        }
        return median(times);
    }

    /** From the call until the application's own role has read in the new schema. */
    private double singles(String prefix) {
        TenantDataSource connections = new TenantDataSource(new Connections(house.told, "app", false, 0));
        house.onboard(prefix + "0");
        double[] times = new double[SINGLES];
        for (int i = 0; i < SINGLES; i++) {
            String code = prefix + (i + 1);
            long start = System.nanoTime();
            house.onboard(code);
            house.in(connections, new TenantId(code), "select count(*) from org_unit");
            times[i] = seconds(start);
        }
        return median(times);
    }

    private double bulk(int size) throws IOException {
        Path file = Files.createTempFile("hearth-tenants", ".csv");
        try {
            List<String> lines = new ArrayList<>(List.of("代码,名称,城市"));
            for (int i = 1; i <= size; i++) {
                lines.add("sub" + i + ",第" + i + "燃气公司,城市" + i);
            }
            Files.write(file, lines);
            long start = System.nanoTime();
            ImportReport first = take(file);
            double seconds = seconds(start);
            ImportReport again = take(file);
            check(first.landed() == size, first.toString());
            check(again.unchanged() == size && again.landed() == 0, again.toString());
            return seconds;
        } finally {
            Files.delete(file);
        }
    }

    private ImportReport take(Path file) {
        try (TableImport table = TenantIntake.open(file, "bench.csv", Map.of(), false)) {
            return TenantScope.call(
                    Registered.OPERATOR, () -> house.intake.take(table, TenantIntake.rows(table), 0, done -> true));
        }
    }

    /** What this program holds more, in kilobytes a subsidiary, once it knows and has worked for all of them. */
    private double idle(List<TenantId> all) throws SQLException {
        Registered fresh = new Registered(house.told);
        TenantDataSource connections = new TenantDataSource(new Connections(house.told, "app", false, 0));
        fresh.in(connections, all.get(0), "select 1");
        long before = used();
        for (TenantId tenant : all) {
            fresh.in(connections, tenant, "select count(*) from org_unit");
        }
        long more = used() - before;
        check(fresh.all().size() >= all.size(), "lost some");
        return more / 1024.0 / all.size();
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
