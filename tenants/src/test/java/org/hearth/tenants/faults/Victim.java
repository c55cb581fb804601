package org.hearth.tenants.faults;

import java.util.ArrayList;
import java.util.List;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.registry.Application;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.schema.Migrator;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.script.Migration;
import org.hearth.tenants.script.Script;
import org.postgresql.ds.PGSimpleDataSource;

/** A program of its own that works on the registry until it is killed; it says on a line of its own when it begins. */
public final class Victim {
    static final String BEGINS = "begins";

    private Victim() {}

    /**
     * @param arguments address, role and password of the database; {@code onboard} and a prefix of codes, or {@code migrate} and how many
     *     steps the program has more than the tests
     */
    public static void main(String[] arguments) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(arguments[0]);
        server.setUser(arguments[1]);
        server.setPassword(arguments[2]);
        PlatformSql sql = new PlatformSql(server);
        if (arguments[3].equals("onboard")) {
            onboard(sql, arguments[4]);
        } else {
            Migrator migrator = new Migrator(sql, withMore(Integer.parseInt(arguments[4])));
            System.out.println(BEGINS);
            migrator.migrate();
        }
    }

    private static void onboard(PlatformSql sql, String prefix) {
        TenantSchema schema = new TenantSchema();
        Seeds seeds = new Seeds();
        Reference reference = new Reference(sql, schema, seeds);
        reference.prepare("standard");
        Onboarding onboarding = new Onboarding(sql, schema, seeds, reference);
        System.out.println(BEGINS);
        for (int i = 0; ; i++) {
            NewTenant wanted = new NewTenant(prefix + i, "燃气公司 " + prefix + i, "城市", "standard", null);
            onboarding.onboard(Application.checked(wanted, seeds.templates()), "victim");
        }
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
