package org.hearth.metering.meters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.MeterCard;
import org.hearth.metering.MeterExchange;
import org.hearth.metering.MetersChanged;
import org.hearth.metering.ReadingRow.ReadingSource;
import org.hearth.metering.land.Amending;
import org.hearth.metering.plausibility.Course;
import org.hearth.metering.plausibility.Dial;
import org.hearth.metering.plausibility.Offer;
import org.hearth.metering.plausibility.Verdict;
import org.hearth.metering.plausibility.Verdict.Outcome;

/** Puts one meter in the place of another: the old one's last stand is a reading, the new one starts from its own. */
public final class Exchanges {
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 9;
    private static final int GREATEST_FACTOR = 100_000;
    private static final int LONGEST_NUMBER = 40;

    private final Sql sql;
    private final MeterCards cards;
    private final Amending amending;
    private final Events events;
    private final Audit audit;
    private final Clock clock;
    private final MeterMakers makers;

    public Exchanges(
            Sql sql, MeterCards cards, Amending amending, Events events, Audit audit, Clock clock, MeterMakers makers) {
        this.sql = sql;
        this.cards = cards;
        this.amending = amending;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.makers = makers;
    }

    /** Exchanges and gives the new meter's id. */
    public long exchange(MeterExchange exchange) {
        amending.hold();
        MeterCard old = cards.of(exchange.meterId());
        check(exchange, old);
        String maker = makers.kept("maker", exchange.maker());
        int day = (int) exchange.on().toEpochDay();
        amending.amend(Map.of(old.id(), day), (lines, batchId) -> {
            Course course = lines.course(old.id());
            if (course.stand().lastDay() > day) {
                throw Refused.invalid("on", "exchange_before_reading", Map.of("last", old.lastOn()));
            }
            Offer last = new Offer(day, exchange.finalRegister().litres(), false, ReadingSource.EXCHANGE.code());
            return settle(course, last, exchange.confirmed());
        });
        long id = sql.with(handle -> {
            handle.createUpdate("update meter set removed_on = :on where id = :id")
                    .bind("on", exchange.on())
                    .bind("id", old.id())
                    .execute();
            long added = handle.createUpdate(SqlFile.of(Exchanges.class, "insert_meter.sql"))
                    .bind("old", old.id())
                    .bind("makerNumber", exchange.makerNumber())
                    .bind("kind", exchange.kind())
                    .bind("maker", maker)
                    .bind("model", exchange.model())
                    .bind("digits", exchange.digits())
                    .bind("factor", exchange.factor())
                    .bind("firstRegister", exchange.firstRegister().litres())
                    .bind("on", exchange.on())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(SqlFile.of(Exchanges.class, "insert_state.sql"))
                    .bind("meter", added)
                    .execute();
            return added;
        });
        audit.record(
                "metering.edit",
                "meter/" + NumberKind.METER.format(old.id()),
                Map.of(
                        "exchangedFor", exchange.makerNumber(),
                        "on", exchange.on().toString(),
                        "finalRegister", exchange.finalRegister().toString(),
                        "confirmed", exchange.confirmed()));
        events.publish(new MetersChanged(List.of(old.accountId())));
        return id;
    }

    private int settle(Course course, Offer last, boolean confirmed) {
        Verdict verdict = course.offer(last);
        if (verdict.outcome() == Outcome.HELD && confirmed) {
            verdict = course.force(last);
        }
        return switch (verdict.outcome()) {
            case LANDED -> 1;
            case UNCHANGED -> 0;
            case HELD ->
                throw Refused.conflict(
                        "exchange_implausible",
                        Map.of("reason", String.valueOf(verdict.reason()), "litres", verdict.volume()));
            case REFUSED -> throw Refused.invalid("finalRegister", verdict.refusal());
        };
    }

    private void check(MeterExchange exchange, MeterCard old) {
        if (old.removedOn() != null) {
            throw Refused.conflict("meter_removed", Map.of("number", old.makerNumber(), "on", old.removedOn()));
        }
        if (exchange.on().isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("on", "reading_in_future");
        }
        if (exchange.makerNumber().isBlank() || exchange.makerNumber().length() > LONGEST_NUMBER) {
            throw Refused.invalid("makerNumber", "meter_number");
        }
        if (exchange.digits() < FEWEST_DIGITS || exchange.digits() > MOST_DIGITS) {
            throw Refused.invalid("digits", "meter_digits", Map.of("least", FEWEST_DIGITS, "most", MOST_DIGITS));
        }
        if (exchange.factor() < 1 || exchange.factor() > GREATEST_FACTOR) {
            throw Refused.invalid("factor", "meter_factor", Map.of("most", GREATEST_FACTOR));
        }
        if (!new Dial(exchange.digits(), exchange.factor())
                .shows(exchange.firstRegister().litres())) {
            throw Refused.invalid("firstRegister", "register_over_dial");
        }
        cards.byNumber(exchange.makerNumber()).ifPresent(other -> {
            throw Refused.conflict("meter_number_used", Map.of("number", exchange.makerNumber()));
        });
    }
}
