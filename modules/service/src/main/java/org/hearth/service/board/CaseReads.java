package org.hearth.service.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.service.CaseBoard;
import org.hearth.service.CaseCard;
import org.hearth.service.CaseChannel;
import org.hearth.service.CaseFilter;
import org.hearth.service.CaseRow;
import org.hearth.service.CaseState;
import org.hearth.service.CaseType;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads cases: emergencies first, then by when they are due. */
public final class CaseReads {
    private static final Duration SOON = Duration.ofHours(1);

    private final Sql sql;
    private final Clock clock;

    public CaseReads(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Page<CaseRow> list(CaseFilter filter, Reach reach, long offset, int limit) {
        Page.check(offset, limit);
        Conditions conditions = new Conditions(filter, reach, clock);
        return sql.with(handle -> {
            long total = conditions
                    .bind(handle.createQuery("select count(*) from service_case s where <where>"))
                    .mapTo(Long.class)
                    .one();
            List<CaseRow> rows = conditions
                    .bind(handle.createQuery(text("list_cases.sql")))
                    .bind("offset", offset)
                    .bind("limit", limit)
                    .map((row, context) -> row(row))
                    .list();
            return new Page<>(rows, total);
        });
    }

    public CaseCard card(long id) {
        return sql.with(handle -> handle.createQuery(text("card.sql"))
                .bind("id", id)
                .map((row, context) -> card(row, steps(handle, id)))
                .findOne()
                .orElseThrow(() -> Refused.notFound("case", id)));
    }

    /** @throws Refused as not found if the case is beyond reach */
    public void check(Reach reach, long id) {
        boolean within = reach.everything()
                || sql.with(handle -> handle.createQuery(
                                "select exists (select 1 from service_case s where s.id = :id and <within>)")
                        .define("within", text("within_reach.sql"))
                        .bind("id", id)
                        .bindArray("units", Long.class, reach.units())
                        .bindArray("customers", Long.class, reach.customers())
                        .mapTo(Boolean.class)
                        .one());
        if (!within) {
            throw Refused.notFound("case", id);
        }
    }

    /** The id of the case that a number names. */
    public long idOf(String number) {
        NumberKind.CASE.serial(number);
        return sql.with(handle -> handle.createQuery("select id from service_case where number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Refused.notFound("case", number)));
    }

    public CaseBoard board() {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return sql.with(handle -> handle.createQuery(text("board.sql"))
                .bind("now", clock.instant())
                .bind("soon", clock.instant().plus(SOON))
                .bind("midnight", midnight)
                .map(ConstructorMapper.of(CaseBoard.class))
                .one());
    }

    private static List<CaseCard.Step> steps(Handle handle, long id) {
        return handle.createQuery(
                        "select at, person, state, assignee, note from case_step where case_id = :id order by id")
                .bind("id", id)
                .map(ConstructorMapper.of(CaseCard.Step.class))
                .list();
    }

    private CaseCard card(ResultSet row, List<CaseCard.Step> steps) throws SQLException {
        String tail = row.getString("phone_tail");
        return new CaseCard(
                row(row),
                row.getObject("account_id", Long.class),
                row.getObject("branch_id", Long.class),
                row.getString("contact"),
                tail == null ? "" : "*******" + tail,
                instant(row, "finished"),
                steps,
                row.getInt("version"));
    }

    private CaseRow row(ResultSet row) throws SQLException {
        CaseState state = CaseState.valueOf(row.getString("state"));
        Instant due = row.getTimestamp("due").toInstant();
        return new CaseRow(
                row.getLong("id"),
                row.getString("number"),
                CaseType.valueOf(row.getString("type")),
                row.getBoolean("emergency"),
                CaseChannel.valueOf(row.getString("channel")),
                state,
                row.getObject("customer_id", Long.class),
                row.getString("customer_name"),
                row.getString("address"),
                row.getString("description"),
                row.getString("assignee"),
                row.getTimestamp("taken").toInstant(),
                due,
                state.isOpen() && clock.instant().isAfter(due));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    private static String text(String file) {
        return SqlFile.of(CaseReads.class, file);
    }

    /** A filter as fixed texts and the values bound to them. */
    private static final class Conditions {
        private final List<String> texts = new ArrayList<>(List.of("true"));
        private final Map<String, Object> values = new HashMap<>();
        private final Reach reach;

        Conditions(CaseFilter filter, Reach reach, Clock clock) {
            this.reach = reach;
            if (!reach.everything()) {
                texts.add(text("within_reach.sql"));
            }
            add("s.type = :type", "type", filter.type());
            add("s.state = :state", "state", filter.state());
            add("(s.state in ('TAKEN', 'ASSIGNED')) = :open", "open", filter.open());
            add("s.emergency = :emergency", "emergency", filter.emergency());
            add("s.branch_id = :branch", "branch", filter.branchId());
            add("s.customer_id = :customer", "customer", filter.customerId());
            add("s.assignee = :assignee", "assignee", filter.assignee());
            LocalDate from = filter.from();
            LocalDate to = filter.to();
            add(
                    "s.taken >= :from",
                    "from",
                    from == null ? null : from.atStartOfDay(clock.getZone()).toInstant());
            add(
                    "s.taken < :to",
                    "to",
                    to == null
                            ? null
                            : to.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
            if (filter.overdue() != null) {
                values.put("now", clock.instant());
                add("(s.state in ('TAKEN', 'ASSIGNED') and s.due < :now) = :overdue", "overdue", filter.overdue());
            }
        }

        private void add(String text, String name, @Nullable Object value) {
            if (value != null) {
                texts.add(text);
                values.put(name, value);
            }
        }

        Query bind(Query query) {
            values.forEach(query::bind);
            if (!reach.everything()) {
                query.bindArray("units", Long.class, reach.units())
                        .bindArray("customers", Long.class, reach.customers());
            }
            return query.define("where", String.join(" and ", texts));
        }
    }
}
