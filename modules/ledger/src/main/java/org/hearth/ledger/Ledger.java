package org.hearth.ledger;

import static org.hearth.kernel.module.Reaches.What.ACCOUNT;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Sql;

/** The customer ledger: posts balanced transfers, keeps balances in the same transaction, and proves itself. */
@Facade
public class Ledger {
    private static final String HOUSE = "called by the modules whose own acts are guarded";

    private final Posting posting;
    private final Books books;

    @Inject
    public Ledger(Sql sql) {
        this.posting = new Posting(sql);
        this.books = new Books(sql);
    }

    /**
     * Posts a few transfers with one statement and brings the balances in line.
     *
     * @return the balances of the accounts that were moved
     * @throws Refused if a transfer of the same source between the same accounts exists, or more would be drawn than was paid ahead
     */
    @Open(HOUSE)
    public List<Balance> post(List<Transfer> transfers) {
        return posting.post(transfers);
    }

    /**
     * Posts any number of transfers by COPY and one set-based balance update.
     *
     * @param writer hands the transfers to the sink
     * @return how many were posted
     * @throws Refused as {@link #post}
     */
    @Open(HOUSE)
    public long postAll(Consumer<TransferSink> writer) {
        return posting.postAll(writer);
    }

    /**
     * What the accounts have paid ahead; the balances stay locked until the end of the transaction, so that it can be drawn.
     *
     * @return by account, only where something is left
     */
    @Open(HOUSE)
    public Map<Long, Money> lockPrepaid(Collection<Long> accountIds) {
        return books.lockPrepaid(accountIds);
    }

    /** As {@link #lockPrepaid}, for every account. */
    @Open(HOUSE)
    public Map<Long, Money> lockAllPrepaid() {
        return books.lockAllPrepaid();
    }

    /** The balance of a customer account; zero if it never had a transfer. */
    @Open(HOUSE)
    public Balance balance(long accountId) {
        return books.balance(accountId);
    }

    /** The newest transfers of a customer account, newest first, each with the balances after it. */
    @Requires("billing.view")
    public List<StatementLine> statement(@Reaches(ACCOUNT) long accountId, int limit) {
        return books.statement(accountId, limit);
    }

    /** Debits and credits by account of the chart. */
    @Requires("reporting.view")
    public List<TrialLine> trialBalance() {
        return books.trialBalance();
    }

    /** Sums every transfer and compares it with every balance; reads the whole ledger. */
    @Requires("reporting.view")
    public LedgerCheck check() {
        return books.check();
    }
}
