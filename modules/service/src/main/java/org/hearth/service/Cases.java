package org.hearth.service;

import static org.hearth.kernel.module.Reaches.What.CUSTOMER;
import static org.hearth.kernel.module.Reaches.What.ITSELF;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.hearth.customers.CustomerTerritory;
import org.hearth.customers.Customers;
import org.hearth.kernel.Page;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Territory;
import org.hearth.kernel.port.Vault;
import org.hearth.service.board.CaseReads;
import org.hearth.service.desk.CaseDesk;

/**
 * What people ask of the current subsidiary. What does not exist is refused as not found; a case that someone else has moved on
 * since it was read is refused as a conflict, {@code changed_meanwhile}.
 */
@Facade
public class Cases {
    private final CaseDesk desk;
    private final CaseReads reads;
    private final Caller caller;
    private final Territory territory;

    @Inject
    public Cases(
            Sql sql,
            EntityManager entities,
            Vault vault,
            Caller caller,
            Clock clock,
            Events events,
            Audit audit,
            Customers customers) {
        this.caller = caller;
        territory = new CustomerTerritory(sql);
        desk = new CaseDesk(sql, entities, vault, caller, clock, events, audit, customers);
        reads = new CaseReads(sql, clock);
    }

    /** Takes a case; the same key gives the same case again. */
    @Requires("service.take")
    @Reaches(ITSELF)
    public CaseCard take(NewCase asked) {
        Reach reach = caller.reach("service.take");
        if (asked.accountId() != null) {
            territory.checkAccount(reach, asked.accountId());
        } else if (asked.customerId() != null) {
            territory.checkCustomer(reach, asked.customerId());
        }
        return reads.card(desk.take(asked));
    }

    /** Cases that pass a filter: open ones first, emergencies before all, then by when they are due; finished ones newest first. */
    @Requires("service.view")
    @Reaches(ITSELF)
    public Page<CaseRow> list(CaseFilter filter, long offset, int limit) {
        return reads.list(filter, caller.reach("service.view"), offset, limit);
    }

    @Requires("service.view")
    @Reaches(ITSELF)
    public CaseCard card(long caseId) {
        return within("service.view", caseId);
    }

    /** A case by the number that people were told. */
    @Requires("service.view")
    @Reaches(ITSELF)
    public CaseCard byNumber(String number) {
        return within("service.view", reads.idOf(number));
    }

    /** A customer's cases, at most 200. */
    @Requires("service.view")
    public List<CaseRow> ofCustomer(@Reaches(CUSTOMER) long customerId) {
        return reads.list(CaseFilter.ofCustomer(customerId), Reach.EVERYTHING, 0, 200)
                .rows();
    }

    /** How the work stands now. */
    @Requires("service.view")
    public CaseBoard board() {
        return reads.board();
    }

    /** Brings a case that was read with {@code version} into its next state. */
    @Requires("service.work")
    @Reaches(ITSELF)
    public CaseCard advance(long caseId, int version, CaseAdvance step) {
        within("service.work", caseId);
        desk.advance(caseId, version, step);
        return reads.card(caseId);
    }

    /** The number to call back in clear, empty if the customer's own is to be used. The look and its reason are kept. */
    @Requires("service.work")
    @Reaches(ITSELF)
    public String revealPhone(long caseId, String reason) {
        within("service.work", caseId);
        return desk.revealPhone(caseId, reason);
    }

    /** The case, unless the permission does not reach it: one of nobody known is of the branch that it was taken for. */
    private CaseCard within(String permission, long caseId) {
        reads.check(caller.reach(permission), caseId);
        return reads.card(caseId);
    }
}
