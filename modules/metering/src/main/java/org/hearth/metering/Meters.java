package org.hearth.metering;

import static org.hearth.kernel.module.Reaches.What.ACCOUNT;
import static org.hearth.kernel.module.Reaches.What.ITSELF;
import static org.hearth.kernel.module.Reaches.What.NOTHING;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearth.customers.CustomerTerritory;
import org.hearth.exchange.ImportReport;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.HotStore;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Territory;
import org.hearth.metering.history.HotReadings;
import org.hearth.metering.land.Amending;
import org.hearth.metering.line.Billed;
import org.hearth.metering.meters.Books;
import org.hearth.metering.meters.Exchanges;
import org.hearth.metering.meters.MeterCards;
import org.hearth.metering.meters.MeterImport;
import org.hearth.metering.meters.MeterMakers;
import org.hearth.metering.meters.ReadingLimits;
import org.hearth.metering.plausibility.Terms;
import org.jspecify.annotations.Nullable;

/** The meters of a subsidiary and the books they are read by. */
@Facade
public class Meters {
    private final MeterCards cards;
    private final MeterImport imports;
    private final Exchanges exchanges;
    private final Books books;

    private final Caller caller;
    private final Territory territory;

    @Inject
    public Meters(
            Sql sql,
            Events events,
            HotStore hotStore,
            AfterCommit afterCommit,
            Audit audit,
            Caller caller,
            Clock clock,
            Instance<BilledThrough> billed,
            ReadingLimits limits,
            MeterMakers makers) {
        this(sql, events, hotStore, afterCommit, audit, caller, clock, billed, limits::now, makers);
    }

    /** For houses without injection. */
    public Meters(
            Sql sql,
            Events events,
            HotStore hotStore,
            AfterCommit afterCommit,
            Audit audit,
            Caller caller,
            Clock clock,
            Iterable<BilledThrough> billed,
            MeterMakers makers) {
        this(sql, events, hotStore, afterCommit, audit, caller, clock, billed, () -> Terms.Limits.USUAL, makers);
    }

    private Meters(
            Sql sql,
            Events events,
            HotStore hotStore,
            AfterCommit afterCommit,
            Audit audit,
            Caller caller,
            Clock clock,
            Iterable<BilledThrough> billed,
            Supplier<Terms.Limits> limits,
            MeterMakers makers) {
        this.caller = caller;
        territory = new CustomerTerritory(sql);
        HotReadings hot = new HotReadings(hotStore, afterCommit);
        Amending amending = new Amending(sql, events, new Billed.Inquiry(billed), hot, caller, clock, limits);
        cards = new MeterCards(sql);
        imports = new MeterImport(sql, events, clock, makers);
        exchanges = new Exchanges(sql, cards, amending, events, audit, clock, makers);
        books = new Books(sql, audit);
    }

    /**
     * Takes in a file of meters; what is there already and the same is left alone.
     *
     * @param mapping field to header, as a person chose; may be empty
     * @throws org.hearth.kernel.Refused if the file as a whole is of no use
     */
    @Requires("metering.import")
    public ImportReport importMeters(Path file, String name, Map<String, String> mapping, boolean dryRun) {
        return imports.run(file, name, mapping, dryRun);
    }

    /** @throws org.hearth.kernel.Refused if there is no such meter */
    @Requires("metering.view")
    @Reaches(ITSELF)
    public MeterCard meter(long id) {
        MeterCard card = cards.of(id);
        territory.checkAccount(caller.reach("metering.view"), card.accountId());
        return card;
    }

    /** The meter that is up with that number on its dial, or else with that number of the house. */
    @Requires("metering.view")
    @Reaches(ITSELF)
    public Optional<MeterCard> byNumber(String number) {
        Optional<MeterCard> found = cards.byNumber(number);
        found.ifPresent(card -> territory.checkAccount(caller.reach("metering.view"), card.accountId()));
        return found;
    }

    /** The meters of an account, those that are up first. */
    @Requires("metering.view")
    public List<MeterCard> ofAccount(@Reaches(ACCOUNT) long accountId) {
        return cards.ofAccount(accountId);
    }

    /** The numbers on the dials of the meters that are up, by account. */
    @Open("search makes an account's meter numbers findable")
    public Map<Long, List<String>> numbersOf(Collection<Long> accountIds) {
        return cards.numbersOf(accountIds);
    }

    /**
     * Takes one meter down and puts another up; what the old one still measured counts.
     *
     * @return the new meter
     * @throws org.hearth.kernel.Refused if the old one is down already, its final register is not plausible and not confirmed, or
     *     the new number is in use
     */
    @Requires("metering.edit")
    public MeterCard exchange(MeterExchange exchange) {
        return cards.of(exchanges.exchange(exchange));
    }

    /** The reading books by code, with the number of meters in each. */
    @Requires("metering.view")
    @Reaches(NOTHING)
    public List<Book> books() {
        return books.all();
    }

    /** How far the reading of a month is, by book. */
    @Requires("metering.view")
    @Reaches(NOTHING)
    public List<Book.Progress> progress(YearMonth month) {
        return books.progress(month);
    }

    /** Makes a book, or describes one anew. */
    @Requires("metering.edit")
    public Book saveBook(String code, String name, @Nullable Long branchId, @Nullable String reader) {
        return books.save(code, name, branchId, reader);
    }
}
