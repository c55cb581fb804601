package org.hearth.payments.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.billing.Settlement;
import org.hearth.billing.Settlement.Allocation;
import org.hearth.billing.Settlement.Claim;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.kernel.port.Sql;
import org.hearth.ledger.Ledger;
import org.hearth.ledger.LedgerAccount;
import org.hearth.ledger.SourceKind;
import org.hearth.ledger.TransferSink;
import org.hearth.payments.Method;
import org.jdbi.v3.core.statement.Query;

/** Settles, allocates and posts the payments that an import has written, in slices that fit into memory. */
final class BulkSettling {
    private static final int SLICE = 100_000;

    private final Sql sql;
    private final Settlement settlement;
    private final Ledger ledger;

    BulkSettling(Sql sql, Settlement settlement, Ledger ledger) {
        this.sql = sql;
        this.settlement = settlement;
        this.ledger = ledger;
    }

    /**
     * Settles what a statement writes.
     *
     * @param insert writes payments and returns id, account_id, amount_fen and paid_on of each, those of an account one after the other
     * @return the months of the bills that something went on
     */
    SortedSet<YearMonth> settle(Query insert) {
        SortedSet<YearMonth> billed = new TreeSet<>();
        insert.setFetchSize(SLICE)
                .map((row, context) -> new Landed(
                        new Claim(row.getLong(1), row.getLong(2), row.getLong(3)), row.getObject(4, LocalDate.class)))
                .useIterator(landed -> {
                    List<Landed> slice = new ArrayList<>(SLICE);
                    while (landed.hasNext()) {
                        slice.add(landed.next());
                        if (slice.size() == SLICE || !landed.hasNext()) {
                            billed.addAll(settle(slice));
                            slice.clear();
                        }
                    }
                });
        return billed;
    }

    private Set<YearMonth> settle(List<Landed> slice) {
        List<Allocation> allocations =
                settlement.settleAll(slice.stream().map(Landed::claim).toList());
        Map<Long, Long> settled = new HashMap<>();
        allocations.forEach(allocation -> settled.merge(allocation.paymentId(), allocation.fen(), Math::addExact));
        sql.use(handle -> {
            try (BinaryCopy copy =
                    BinaryCopy.into(handle, "payment_allocation", "payment_id", "bill_id", "amount_fen")) {
                allocations.forEach(allocation -> copy.row()
                        .int8(allocation.paymentId())
                        .int8(allocation.billId())
                        .int8(allocation.fen()));
                copy.finish();
            }
        });
        ledger.postAll(sink -> slice.forEach(landed -> landed.post(sink, settled)));
        return allocations.stream().map(Allocation::period).collect(Collectors.toSet());
    }

    /** A payment that was written, with its day. */
    private record Landed(Claim claim, LocalDate paidOn) {
        void post(TransferSink sink, Map<Long, Long> settled) {
            long toBills = settled.getOrDefault(claim.paymentId(), 0L);
            add(sink, LedgerAccount.RECEIVABLE, toBills);
            add(sink, LedgerAccount.PREPAID, claim.fen() - toBills);
        }

        private void add(TransferSink sink, LedgerAccount credit, long fen) {
            if (fen > 0) {
                LedgerAccount in = Method.CHANNEL.ledgerAccount();
                sink.add(claim.accountId(), paidOn, in, credit, fen, SourceKind.PAYMENT, claim.paymentId());
            }
        }
    }
}
