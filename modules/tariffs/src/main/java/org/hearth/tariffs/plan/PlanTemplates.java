package org.hearth.tariffs.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.setting.Setting;
import org.hearth.kernel.setting.TemplatePart;
import org.hearth.tariffs.PlanVersion;
import org.jspecify.annotations.Nullable;

/**
 * Price plans as headquarters publishes them. A version is never changed, so other terms become the next version, valid from the
 * template's day or, where that is over or taken, from the first day after it on which a price can still begin.
 */
@Singleton
public class PlanTemplates implements TemplatePart {
    /** The house itself: such versions are not the subsidiary's own choice. */
    private static final long NOBODY = 0;

    private final Sql sql;
    private final Plans plans;
    private final Clock clock;

    private record Standing(
            long id,
            String code,
            boolean locked,
            int version,
            @Nullable PlanText text,
            long publishedBy) {}

    @Inject
    public PlanTemplates(Sql sql, Plans plans, Clock clock) {
        this.sql = sql;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tariffs";
    }

    @Override
    public Map<String, Setting> current() {
        Map<String, Setting> all = new TreeMap<>();
        for (Standing plan : standing(null)) {
            PlanText text = plan.text();
            if (text != null) {
                all.put(plan.code(), new Setting(text.write(), plan.publishedBy() != NOBODY, plan.locked()));
            }
        }
        return all;
    }

    @Override
    public String checked(String key, String value) {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,30}")) {
            throw Refused.invalid("code", "price_code", Map.of("code", key));
        }
        return PlanText.read(value).write();
    }

    @Override
    public boolean same(String one, String other) {
        return PlanText.read(one).comesTo(PlanText.read(other));
    }

    @Override
    public void apply(String key, String value, boolean locked) {
        PlanText wanted = PlanText.read(value);
        plans.add(key, wanted.name(), wanted.customerKind());
        Standing before = find(key).orElseThrow();
        plans.lock(before.id());
        Standing now = find(key).orElseThrow();
        PlanText held = now.text();
        if (held == null || !held.comesTo(wanted)) {
            LocalDate from = held == null ? wanted.validFrom() : firstDay(wanted.validFrom(), held.validFrom());
            plans.add(
                    now.id(),
                    new PlanVersion(key, now.version() + 1, from, TermsJson.read(wanted.terms())),
                    "template",
                    NOBODY);
        }
        sql.use(handle -> handle.createUpdate("update price_plan set locked = :locked where id = :id")
                .bind("locked", locked)
                .bind("id", now.id())
                .execute());
    }

    /** Gas that was billed stays as it is: a price that comes late begins tomorrow at the earliest. */
    private LocalDate firstDay(LocalDate wanted, LocalDate last) {
        if (wanted.isAfter(last)) {
            return wanted;
        }
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return tomorrow.isAfter(last) ? tomorrow : last.plusDays(1);
    }

    @Override
    public void choose(String key, String value) {
        throw Refused.conflict("setting_elsewhere", Map.of("key", key));
    }

    private Optional<Standing> find(String code) {
        return standing(code).stream().findFirst();
    }

    private List<Standing> standing(@Nullable String code) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(PlanTemplates.class, "template_plans.sql"))
                .bind("code", code)
                .map((row, context) -> read(row))
                .list());
    }

    private static Standing read(ResultSet row) throws SQLException {
        String definition = row.getString("definition");
        PlanText text = definition == null
                ? null
                : new PlanText(
                        row.getString("name"),
                        row.getString("customer_kind"),
                        row.getObject("valid_from", LocalDate.class),
                        TermsJson.write(TermsJson.read(definition)));
        return new Standing(
                row.getLong("id"),
                row.getString("code"),
                row.getBoolean("locked"),
                row.getInt("version"),
                text,
                row.getLong("published_by_id"));
    }
}
