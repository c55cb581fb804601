package org.hearth.verify.isolation.acts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hearth.customers.CustomerTerritory;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.setting.DictionaryEntry;
import org.hearth.platform.JobBoard;
import org.hearth.platform.NewPerson;
import org.hearth.platform.People;
import org.hearth.platform.PeopleRules;
import org.hearth.platform.Role;
import org.hearth.platform.SignIn;
import org.hearth.platform.audit.AuditBook;
import org.hearth.platform.audit.SecurityBook;
import org.hearth.platform.factor.SecondFactor;
import org.hearth.platform.grants.Grant;
import org.hearth.platform.grants.GrantAct;
import org.hearth.platform.grants.Grants;
import org.hearth.platform.keys.ApiKeys;
import org.hearth.platform.keys.NewApiKey;
import org.hearth.platform.oidc.SingleSignOn;
import org.hearth.platform.people.Delegations;
import org.hearth.platform.people.OwnRoles;
import org.hearth.platform.people.Regions;
import org.hearth.platform.quota.TenantQuotas;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.backups.TenantBackups;
import org.hearth.tenants.copies.TenantCopies;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.hearth.tenants.group.Group;
import org.hearth.tenants.intake.TenantFiles;
import org.hearth.tenants.life.LifeCycle;
import org.hearth.tenants.schema.Schemas;
import org.hearth.tenants.templates.OwnSettings;
import org.hearth.tenants.templates.Templates;
import org.hearth.tenants.units.OrgUnits;
import org.hearth.tenants.vault.VaultKeys;

/** Units, people, keys, jobs, the audit trail, the group. */
final class HouseActs {
    private HouseActs() {}

    static void add(Acts acts) {
        acts.on(OrgUnits.class)
                .keepsOwn("list", (all, far) -> all.list())
                .hides("find", (all, far) -> all.find(far.unit()))
                .hides("create", (all, far) -> all.create("CENTRE", far.unit(), "新服务站"))
                .hides("rename", (all, far) -> all.rename(far.unit(), "改名"));
        acts.on(JobBoard.class)
                .keepsOwn("recent", (all, far) -> all.recent(50))
                .hides("find", (all, far) -> all.find(far.job()));
        acts.on(AuditBook.class)
                .hides("acts", (all, far) -> all.acts("bill_run/" + far.run(), 0, 50))
                .keepsOwn("verifyAll", (all, far) -> all.verifyAll(far.tenant()))
                .hides(
                        "search",
                        (all, far) ->
                                all.search(new AuditBook.Wanted("", "", "bill_run/" + far.run(), null, null), null, 50))
                .keepsOwn("verify", (all, far) -> all.verify());
        acts.on(SecurityBook.class)
                .keepsOwn(
                        "search",
                        (all, far) -> all.search(
                                new SecurityBook.Wanted("", "", far.tenant().code(), "", null, null), null, 50));
        acts.on(TenantQuotas.class).headquartersOnly("of", "give", "release");
        people(acts.on(People.class));
        holding(acts);
        acts.on(ApiKeys.class)
                .keepsOwn("list", (all, far) -> all.list())
                .hides("issue", (all, far) -> all.issue(new NewApiKey(far.tenant(), "接口", Set.of("customers.view"))))
                .hidesFrom("revoke", (all, far) -> all.revoke(far.key()))
                .houseOnly("enter");
        acts.on(SignIn.class)
                .anywhere("signIn", (all, far) -> all.signIn(far.login(), "wrong-Pass-1", "10.2.2.2"))
                .anywhere("begin", (all, far) -> all.begin(far.login(), "wrong-Pass-1", "10.2.2.3"))
                .houseOnly("session", "openSessions", "choose", "chooseGroup", "changePassword", "signOut", "complete")
                .hidesFrom("signOutEverywhere", (all, far) -> all.signOutEverywhere(far.person()));
        acts.on(SingleSignOn.class).houseOnly("provider", "begin", "finish", "isThrough", "exit", "end");
        acts.on(SecondFactor.class).houseOnly("state", "begin", "confirm");
        acts.on(Group.class).headquartersOnly("subsidiaries", "branches", "series/2", "series/3", "billedByMonth");
        acts.on(Tenants.class)
                .headquartersOnly("onboard", "templates", "overview", "view", "gone", "history")
                .houseOnly("list", "find", "open", "isChangeable");
        acts.on(LifeCycle.class)
                .headquartersOnly("suspend", "resume", "archive", "callBack", "delete", "giveUp", "waitingDays");
        acts.on(Schemas.class).headquartersOnly("compare", "compareAll", "standing", "migrate");
        acts.on(Templates.class)
                .headquartersOnly(
                        "list",
                        "card",
                        "items",
                        "held",
                        "create",
                        "write",
                        "differences",
                        "publish",
                        "publications",
                        "publication",
                        "retry",
                        "undo");
        acts.on(OwnSettings.class)
                .keepsOwn("all", (all, far) -> all.all())
                .keepsOwn("beside", (all, far) -> all.beside())
                .keepsOwn("choose", (all, far) -> all.choose("billing", "due_days", "21"));
        acts.on(Dictionaries.class)
                .keepsOwn("all", (all, far) -> all.all())
                .keepsOwn("of", (all, far) -> all.of("reveal"))
                .keepsOwn("put", (all, far) -> all.put("reveal", new DictionaryEntry("far", "他司", "Far", 10, true)))
                .keepsOwn("takeOtherWords", (all, far) -> all.takeOtherWords("reveal", false));
        acts.on(TenantFiles.class).headquartersOnly("check", "start", "find", "recent");
        acts.on(TenantCopies.class).headquartersOnly("export", "restore");
        acts.on(TenantBackups.class).headquartersOnly("all");
    }

    /** Roles, standing in, regions, and grants, which cross on purpose and name only what the other side has been told. */
    private static void holding(Acts acts) {
        OwnRoles.Wanted role = new OwnRoles.Wanted("收费", Set.of("payments.view"));
        acts.on(VaultKeys.class)
                .keepsOwn("renew", (all, far) -> all.renew())
                .keepsOwn("rewrap", (all, far) -> all.rewrap());
        acts.on(OwnRoles.class)
                .keepsOwn("list", (all, far) -> all.list())
                .keepsOwn("create", (all, far) -> all.create(role))
                .keepsOwn("change", (all, far) -> all.change(far.key(), role))
                .keepsOwnIn("delete", (all, far) -> all.delete(far.key()))
                .keepsOwnIn("give", (all, far) -> all.give(far.key(), far.person(), null))
                .keepsOwnIn("take", (all, far) -> all.take(far.key(), far.person()));
        acts.on(Delegations.class)
                .keepsOwn("list", (all, far) -> all.list())
                .keepsOwn("own", (all, far) -> all.own())
                .keepsOwn("colleagues", (all, far) -> all.colleagues(far.login(), 0, 50))
                .keepsOwn(
                        "create",
                        (all, far) ->
                                all.create(new Delegations.Wanted(far.person(), far.person() + 1, Instant.MAX, "休假")))
                .keepsOwnIn("end", (all, far) -> all.end(far.key()));
        acts.on(Regions.class)
                .keepsOwn("list", (all, far) -> all.list())
                .keepsOwn(
                        "put",
                        (all, far) -> all.put(new Regions.Wanted("区", Set.of(far.tenant()), Set.of(far.person()))))
                .keepsOwnIn("delete", (all, far) -> all.delete(far.key()));
        acts.on(Grants.class)
                .keepsOwn("list", (all, far) -> all.list())
                .anywhere("companies", (all, far) -> all.companies())
                .keepsOwn(
                        "ask",
                        (all, far) -> all.ask(new Grant.Wanted(far.tenant(), "0", Set.of(GrantAct.VIEW), 60, "来访")))
                .keepsOwn("decide", (all, far) -> all.decide(far.key(), true))
                .keepsOwn("end", (all, far) -> all.end(far.key()));
        acts.on(CustomerTerritory.class)
                .hidesFrom("checkAccount", (all, far) -> all.checkAccount(only(far.customer()), far.account()))
                .hidesFrom("checkCustomer", (all, far) -> all.checkCustomer(only(far.customer()), far.customer()))
                .hides("customerOf", (all, far) -> all.customerOf(far.customerNumber()))
                .keepsOwn("within", (all, far) -> all.within(only(far.customer()), List.of(far.customer())));
    }

    private static Reach only(long customer) {
        return new Reach(false, Set.of(), Set.of(customer), Set.of());
    }

    private static void people(Acts.On<People> acts) {
        acts.keepsOwn("list", (all, far) -> all.list(far.login(), 0, 50))
                .hides("person", (all, far) -> all.person(far.person()))
                .hides(
                        "create",
                        (all, far) ->
                                all.create(new NewPerson("intruder", "新人", "Gas-2026-Meter", List.of(grant(far)))))
                .hides("grant", (all, far) -> all.grant(far.person(), grant(far)))
                .hidesFrom("withdraw", (all, far) -> all.withdraw(far.person(), far.tenant(), Role.MANAGER))
                .hides("resetPassword", (all, far) -> all.resetPassword(far.person()))
                .hidesFrom("resetSecondFactor", (all, far) -> all.resetSecondFactor(far.person()))
                .headquartersOnly("appoint")
                .hidesFrom("unlink", (all, far) -> all.unlink(far.person()))
                .keepsOwn("rules", (all, far) -> all.rules())
                .keepsOwn("decide", (all, far) -> all.decide(new PeopleRules(false, false)))
                .hides("lock", (all, far) -> all.lock(far.person(), true));
    }

    private static NewPerson.Grant grant(Known far) {
        return new NewPerson.Grant(far.tenant(), Role.CLERK, null);
    }
}
