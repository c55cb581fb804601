package org.hearth.platform.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.platform.pulse.StandingWork;
import org.hearth.platform.work.Transactions;
import org.jdbi.v3.core.Handle;

/**
 * Gives committed rows of the trail their place and hash, in the order of their ids, one node at a time. It runs behind the
 * business, so that two payments never wait for each other's place in the chain; a row is open to change for that moment only.
 */
@Singleton
public class Chain implements StandingWork {
    static final String NAME = "audit";
    private static final int ROWS_AT_ONCE = 1000;

    /** Class of the advisory lock; the subsidiary's number is its second part. */
    private static final int LOCK = 0x61756474;

    private final Sql sql;
    private final Caller caller;
    private final Transactions transactions;
    private final Heads heads;

    @Inject
    Chain(Sql sql, Caller caller, Transactions transactions, Heads heads) {
        this.sql = sql;
        this.caller = caller;
        this.transactions = transactions;
        this.heads = heads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isPending() {
        return sql.with(handle -> handle.createQuery("select exists (select 1 from audit_log where place is null)")
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Duration> round() {
        Head head = transactions.anew(() -> sql.with(this::extend));
        if (head.place() > 0) {
            heads.remember(caller.tenant(), head);
            return Optional.of(Duration.ZERO);
        }
        return Optional.empty();
    }

    /** Adds what is open to the chain; answers its new end, or the start if nothing was added. */
    private Head extend(Handle handle) {
        boolean mine = handle.createQuery("select pg_try_advisory_xact_lock(:lock, :tenant)")
                .bind("lock", LOCK)
                .bind("tenant", caller.tenantNumber())
                .mapTo(Boolean.class)
                .one();
        if (!mine) {
            return Head.START;
        }
        List<Entry> open = handle.createQuery("select " + Entry.COLUMNS
                        + " from audit_log where place is null order by id limit " + ROWS_AT_ONCE)
                .map((row, context) -> Entry.read(row))
                .list();
        if (open.isEmpty()) {
            return Head.START;
        }
        Head head = last(handle);
        List<Long> ids = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        long first = head.place() + 1;
        for (Entry entry : open) {
            head = new Head(head.place() + 1, entry.hashAfter(head.hash()));
            ids.add(entry.id());
            hashes.add(head.hash());
        }
        handle.createUpdate("update audit_log set place = link.nth + :first - 1, hash = link.hash"
                        + " from unnest(:ids, :hashes) with ordinality as link (id, hash, nth)"
                        + " where audit_log.id = link.id")
                .bind("first", first)
                .bindArray("ids", Long.class, ids)
                .bindArray("hashes", byte[].class, hashes)
                .execute();
        return head;
    }

    private static Head last(Handle handle) {
        return handle.createQuery(
                        "select place, hash from audit_log where place is not null order by place desc limit 1")
                .map((row, context) -> new Head(row.getLong("place"), row.getBytes("hash")))
                .findOne()
                .orElse(Head.START);
    }

    /**
     * Walks the whole chain of the current subsidiary.
     *
     * @return the place of the first row that is missing or was changed, that of the remembered end if its signature is not ours,
     *     or empty if the chain is whole
     */
    public Optional<Long> firstBroken() {
        TenantId tenant = caller.tenant();
        Head remembered = heads.of(tenant);
        return sql.with(handle -> {
            try (var entries = handle
                    .createQuery("select " + Entry.COLUMNS + " from audit_log where place is not null order by place")
                    .setFetchSize(ROWS_AT_ONCE)
                    .map((row, context) -> Entry.read(row))
                    .stream()) {
                Head head = Head.START;
                for (Entry entry : (Iterable<Entry>) entries::iterator) {
                    head = new Head(head.place() + 1, entry.hashAfter(head.hash()));
                    boolean asRemembered =
                            head.place() != remembered.place() || MessageDigest.isEqual(head.hash(), remembered.hash());
                    if (entry.place() != head.place()
                            || !MessageDigest.isEqual(entry.hash(), head.hash())
                            || !asRemembered) {
                        return Optional.of(head.place());
                    }
                }
                if (head.place() < remembered.place()) {
                    return Optional.of(head.place() + 1);
                }
                return head.place() == 0 || heads.isGenuine(tenant)
                        ? Optional.empty()
                        : Optional.of(Math.max(remembered.place(), 1));
            }
        });
    }
}
