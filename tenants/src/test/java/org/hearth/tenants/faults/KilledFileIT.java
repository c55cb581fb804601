package org.hearth.tenants.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.exchange.Upload;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.intake.FileRun;
import org.hearth.tenants.intake.TenantFiles;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.schema.Drift;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class KilledFileIT {
    private static final int ROWS = 5;
    private static final int LATEST_MILLIS = 2000;
    private static final Bound HEADQUARTERS = Bound.group(new Actor(7, "集团", Set.of("tenants.onboard")));

    private final TestTenants tenants = TestTenants.provision("kfi");
    private final PlatformSql sql = tenants.platformSql();
    private final TenantSchema schema = new TenantSchema();
    private final Reference reference = new Reference(sql, schema, new Seeds());
    private final Drift drift = new Drift(sql, reference);
    private final Onboarding onboarding = new Onboarding(sql, schema, new Seeds(), reference);

    @Test
    void a_file_whose_node_was_killed_is_gone_on_with_by_another_and_no_row_lands_twice() {
        int halfway = 0;
        try (Killing killing = new Killing(tenants, LATEST_MILLIS)) {
            for (int round = 0; round < Killing.ROUNDS; round++) {
                halfway += round(killing, "kf" + round + "x") ? 1 : 0;
            }
            System.out.println("killed with some rows landed and others not in " + halfway + " of " + Killing.ROUNDS);
        }
    }

    private boolean round(Killing killing, String prefix) {
        long file = leftBehind(prefix);
        killing.once("file");
        int landed = landed(prefix).size();
        if (files().find(file).state() == FileRun.State.RUNNING) {
            if (landed > 0) {
                assertThat(Victim.files(sql, onboarding).takeUp(Duration.ofSeconds(20)))
                        .as("while its node may still be alive")
                        .isEmpty();
            }
            silent(file);
            assertThat(Victim.files(sql, onboarding).takeUp(Duration.ofSeconds(20)))
                    .contains(file);
        }
        FileRun run = files().find(file);
        assertThat(run.state()).isEqualTo(FileRun.State.DONE);
        assertThat(run.report()).containsEntry("landed", ROWS).containsEntry("unchanged", 0);
        assertThat(landed(prefix))
                .as("each recorded once")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ROWS).mapToObj(i -> prefix + i).toList());
        landed(prefix).forEach(code -> {
            assertThat(drift.of(new TenantId(code))).isEmpty();
            tenants.wipe(code);
        });
        return landed > 0 && landed < ROWS;
    }

    /** A file that a node received and has not begun yet. */
    private long leftBehind(String prefix) {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i -> prefix + i + ",燃气公司 " + prefix + i + ",城市\n")
                .collect(Collectors.joining("", "代码,名称,城市\n", ""));
        Upload upload = Upload.receive(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "many.csv");
        long id = TenantScope.call(
                HEADQUARTERS, () -> files().start(upload, Map.of()).id());
        silent(id);
        return id;
    }

    /** The facade on a node whose threads never come to run. */
    private TenantFiles files() {
        return Victim.facade(sql, onboarding, work -> new Thread(() -> {}));
    }

    private void silent(long file) {
        sql.inTransaction(handle -> handle.createUpdate(
                        "update tenant_file set seen = clock_timestamp() - interval '1 minute' where id = :id")
                .bind("id", file)
                .execute());
    }

    private List<String> landed(String prefix) {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select tenant from tenant_log where tenant like :like and act = 'tenants.onboard'"
                                + " and exists (select from tenant where code = tenant_log.tenant) order by tenant")
                .bind("like", prefix + "%")
                .mapTo(String.class)
                .list());
    }
}
