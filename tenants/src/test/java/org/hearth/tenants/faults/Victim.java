package org.hearth.tenants.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.intake.FileRuns;
import org.hearth.tenants.intake.FileWork;
import org.hearth.tenants.intake.TenantFiles;
import org.hearth.tenants.intake.TenantIntake;
import org.hearth.tenants.registry.Application;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.registry.Registry;
import org.hearth.tenants.schema.Migrator;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.script.Migration;
import org.hearth.tenants.script.Script;
import org.hearth.tenants.templates.start.Start;
import org.hearth.tenants.testing.Unheard;
import org.postgresql.ds.PGSimpleDataSource;

/** A program of its own that works on the registry until it is killed. It says when it is ready, is told what to do, and says when it begins. */
public final class Victim {
    static final String READY = "ready";

    /** Also the name of its connections from then on. */
    static final String BEGINS = "begins";

    private Victim() {}

    /** @param arguments address, role and password of the database */
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(arguments[0]);
        server.setUser(arguments[1]);
        server.setPassword(arguments[2]);
        PlatformSql sql = new PlatformSql(server);
        TenantSchema schema = new TenantSchema();
        Seeds seeds = new Seeds();
        Reference reference = new Reference(sql, schema, seeds);
        Onboarding onboarding = new Onboarding(sql, schema, seeds, reference);
        // What costs time once only is done before, so that the kill falls into the work.
        reference.prepare(Start.ofSeeds("standard"));
        new Migrator(sql, schema).migrate();
        System.out.println(READY);
        String[] work = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .readLine()
                .split(" ");
        server.setApplicationName(BEGINS);
        System.out.println(BEGINS);
        switch (work[0]) {
            case "migrate" -> new Migrator(sql, withMore(Integer.parseInt(work[1]))).migrate();
            case "file" -> files(sql, onboarding).takeUp(Duration.ZERO);
            default -> onboard(onboarding, work[1]);
        }
    }

    private static void onboard(Onboarding onboarding, String prefix) {
        for (int i = 0; ; i++) {
            NewTenant wanted = new NewTenant(prefix + i, "燃气公司 " + prefix + i, "城市", "standard", null);
            onboarding.onboard(Application.checked(wanted, Set.of("standard")), "victim");
        }
    }

    /** The work on files as a node does it. */
    static FileWork files(PlatformSql sql, Onboarding onboarding) {
        FileRuns runs = new FileRuns(sql);
        return new FileWork(runs, intake(sql, runs, onboarding), Thread::new);
    }

    /** What people of a node call, and who works for it. */
    static TenantFiles facade(PlatformSql sql, Onboarding onboarding, ThreadFactory threads) {
        FileRuns runs = new FileRuns(sql);
        TenantIntake intake = intake(sql, runs, onboarding);
        return new TenantFiles(intake, runs, new FileWork(runs, intake, threads));
    }

    private static TenantIntake intake(PlatformSql sql, FileRuns runs, Onboarding onboarding) {
        Registry registry = new Registry(sql, Clock.systemUTC());
        return new TenantIntake(sql, runs, onboarding, registry, new Unheard<>(), Thread::new);
    }

    /** The schema of a program that is some steps further, each with a column, an index and a table. */
    static TenantSchema withMore(int more) {
        TenantSchema today = new TenantSchema();
        List<Migration> steps = new ArrayList<>(today.script().after(0));
        for (int i = 1; i <= more; i++) {
            steps.add(new Migration(today.script().version() + i, "more" + i, """
                    alter table job add more%1$d integer;
                    create index job_more%1$d on job (more%1$d);
                    create table more%1$d (id bigint primary key, job_id bigint references job)""".formatted(i)));
        }
        return new TenantSchema(new Script(steps));
    }
}
