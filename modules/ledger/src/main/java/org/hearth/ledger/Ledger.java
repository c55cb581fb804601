package org.hearth.ledger;

import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
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
     * @throws Refused if a transfer of the same source between the same accounts exists, or more would be drawn than was paid ahead
     */
    @Open(HOUSE)
    public void post(List<Transfer> transfers) {
        posting.post(transfers);
    }

    /**
     * Posts any number of transfers by COPY and one set-based balance update.
     *
     * @return how many were posted
     * @throws Refused as {@link #post}
     */
    @Open(HOUSE)
    public long postAll(Iterator<Transfer> transfers) {
        return posting.postAll(transfers);
    }

    /**
     * Makes the empty temporary table {@code ledger_stage (account_id bigint, on_date date, debit smallint, credit smallint,
     * amount_fen bigint, source_kind smallint, source_id bigint)} that lives until the end of the transaction, for callers
     * that have their transfers in the database; {@link #postStage} posts it.
     */
    @Open(HOUSE)
    public void openStage() {
        posting.openStage();
    }

    /**
     * Posts what stands in {@code ledger_stage} and empties it.
     *
     * @return how many were posted
     * @throws Refused as {@link #post}
     */
    @Open(HOUSE)
    public long postStage() {
        return posting.postStage();
    }

    /** The balance of a customer account; zero if it never had a transfer. */
    @Open(HOUSE)
    public Balance balance(long accountId) {
        return books.balance(accountId);
    }

    /** The newest transfers of a customer account, newest first, each with the balances after it. */
    @Requires("billing.view")
    public List<StatementLine> statement(long accountId, int limit) {
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
