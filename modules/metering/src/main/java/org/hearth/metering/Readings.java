package org.hearth.metering;

import static org.hearth.kernel.module.Reaches.What.ITSELF;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearth.customers.CustomerTerritory;
import org.hearth.exchange.ImportReport;
import org.hearth.kernel.Page;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.HotStore;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Territory;
import org.hearth.metering.history.HotReadings;
import org.hearth.metering.history.ReadingHistory;
import org.hearth.metering.land.Amending;
import org.hearth.metering.land.Deliveries;
import org.hearth.metering.land.Landing;
import org.hearth.metering.line.Billed;
import org.hearth.metering.meters.MeterCards;
import org.hearth.metering.meters.ReadingLimits;
import org.hearth.metering.plausibility.Terms;
import org.hearth.metering.queue.Decisions;
import org.hearth.metering.queue.ExceptionList;
import org.jspecify.annotations.Nullable;

/** The readings of a subsidiary: taken in, looked up, and the doubtful ones decided. */
@Facade
public class Readings {
    private final Deliveries deliveries;
    private final Landing landing;
    private final ReadingHistory history;
    private final ExceptionList exceptions;
    private final Decisions decisions;

    private final Caller caller;
    private final MeterCards cards;
    private final Territory territory;

    @Inject
    public Readings(
            Sql sql,
            Events events,
            HotStore hotStore,
            AfterCommit afterCommit,
            Audit audit,
            Caller caller,
            Clock clock,
            Instance<BilledThrough> billed,
            ReadingLimits limits) {
        this(sql, events, hotStore, afterCommit, audit, caller, clock, billed, limits::now);
    }

    /** For houses without injection. */
    public Readings(
            Sql sql,
            Events events,
            HotStore hotStore,
            AfterCommit afterCommit,
            Audit audit,
            Caller caller,
            Clock clock,
            Iterable<BilledThrough> billed) {
        this(sql, events, hotStore, afterCommit, audit, caller, clock, billed, () -> Terms.Limits.USUAL);
    }

    private Readings(
            Sql sql,
            Events events,
            HotStore hotStore,
            AfterCommit afterCommit,
            Audit audit,
            Caller caller,
            Clock clock,
            Iterable<BilledThrough> billed,
            Supplier<Terms.Limits> limits) {
        this.caller = caller;
        cards = new MeterCards(sql);
        territory = new CustomerTerritory(sql);
        HotReadings hot = new HotReadings(hotStore, afterCommit);
        Billed.Inquiry inquiry = new Billed.Inquiry(billed);
        Amending amending = new Amending(sql, events, inquiry, hot, caller, clock, limits);
        landing = new Landing(sql, events, inquiry, hot, caller, clock, limits);
        deliveries = new Deliveries(landing);
        history = new ReadingHistory(sql, hot, clock);
        exceptions = new ExceptionList(sql);
        decisions = new Decisions(sql, audit, caller, clock, amending);
    }

    /**
     * Takes in a file of readings: the good ones count, doubtful ones wait for a person and are among the report's errors.
     *
     * @param mapping field to header, as a person chose; may be empty
     * @param batchKey if given, the same file under it has one effect and one answer; if not, a repeated file finds all its rows known
     * @throws org.hearth.kernel.Refused if the file as a whole is of no use, or the key stands for another one
     */
    @Requires("metering.import")
    public ImportReport importReadings(
            Path file, String name, Map<String, String> mapping, boolean dryRun, @Nullable String batchKey) {
        return deliveries.file(file, name, mapping, dryRun, batchKey);
    }

    /**
     * Takes in a list of at most {@link ReadingInput#MAX} readings; repeated under its key it has no further effect and gets the
     * same answer.
     *
     * @throws org.hearth.kernel.Refused if there are none or too many, or the key stands for another list
     */
    @Requires("metering.import")
    public ReadingResult submit(String batchKey, List<ReadingInput> readings) {
        return deliveries.list(batchKey, readings);
    }

    /** A meter's readings of the last so many months, oldest first. */
    @Requires("metering.view")
    @Reaches(ITSELF)
    public List<ReadingRow> history(long meterId, int months) {
        checkMeter(meterId);
        return history.of(meterId, months);
    }

    /** A meter's latest reading. */
    @Requires("metering.view")
    @Reaches(ITSELF)
    public Optional<ReadingRow> latest(long meterId) {
        checkMeter(meterId);
        return history.latest(meterId);
    }

    /** Readings that need or needed a person, newest first. */
    @Requires("metering.view")
    public Page<ExceptionRow> exceptions(ExceptionRow.Filter filter, long offset, int limit) {
        return exceptions.page(filter, offset, limit);
    }

    /** Lets readings count as they are, in the place of another of their day if there is one. */
    @Requires("metering.resolve")
    public List<ExceptionRow> accept(List<Long> exceptionIds, String note) {
        return exceptions.of(decisions.accept(exceptionIds, note));
    }

    /** Puts estimates from the meters' own past in the place of readings. */
    @Requires("metering.resolve")
    public List<ExceptionRow> estimate(List<Long> exceptionIds, String note) {
        return exceptions.of(decisions.estimate(exceptionIds, note));
    }

    /** Turns readings down, so that the meters are read again; what counted already is taken back. */
    @Requires("metering.resolve")
    public List<ExceptionRow> reject(List<Long> exceptionIds, String note) {
        return exceptions.of(decisions.reject(exceptionIds, note));
    }

    /**
     * Takes decisions back: the readings wait again, and what had come to count through them no longer does.
     *
     * @throws org.hearth.kernel.Refused if one is billed meanwhile
     */
    @Requires("metering.resolve")
    public List<ExceptionRow> undo(List<Long> exceptionIds) {
        return exceptions.of(decisions.undo(exceptionIds));
    }

    private void checkMeter(long meterId) {
        Reach reach = caller.reach("metering.view");
        if (!reach.everything()) {
            territory.checkAccount(reach, cards.of(meterId).accountId());
        }
    }

    /** Waits for a batch that is landing and keeps others out until the transaction ends. */
    @Open("billing keeps readings still while it issues bills")
    public void hold() {
        landing.hold();
    }
}
