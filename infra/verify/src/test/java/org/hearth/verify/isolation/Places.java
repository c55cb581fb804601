package org.hearth.verify.isolation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Where something of a subsidiary could slip through beside acts and routes, and what keeps subsidiaries apart there. */
final class Places {
    static final Map<String, String> SCREENS = Map.ofEntries(
            entry("org.hearth.ui.backoffice.WorkDesk", "in the subsidiary of the address"),
            entry(
                    "org.hearth.ui.backoffice.exceptions.ExceptionDesk",
                    "in the subsidiary of the address; ?reason=, ?meter= are looked up there"),
            entry("org.hearth.ui.backoffice.imports.ImportDesk", "in the subsidiary of the address"),
            entry("org.hearth.ui.backoffice.prices.PriceDesk", "in the subsidiary of the address"),
            entry(
                    "org.hearth.ui.backoffice.runs.BillRunDesk",
                    "in the subsidiary of the address; ?run= is looked up there"),
            entry(
                    "org.hearth.ui.counter.CounterDesk",
                    "in the subsidiary of the address; ?account= is looked up there"),
            entry("org.hearth.ui.headquarters.HeadquartersDesk", "figures that subsidiaries handed over"),
            entry("org.hearth.ui.headquarters.SubsidiariesDesk", "the registry"),
            entry("org.hearth.ui.headquarters.onboarding.OnboardingDesk", "the registry"),
            entry(
                    "org.hearth.ui.hotline.HotlineDesk",
                    "in the subsidiary of the address; ?account= is looked up there"),
            entry("org.hearth.ui.management.ManagementDesk", "in the subsidiary of the address"),
            entry("org.hearth.ui.people.PeopleDesk", "in the subsidiary of the address; ?person= is looked up there"),
            entry("org.hearth.ui.people.GroupPeopleDesk", "everybody, for the operator"),
            entry("org.hearth.ui.templates.TemplateDesk", "headquarters' templates beside all subsidiaries"),
            entry("org.hearth.ui.settings.DictionaryDesk", "in the subsidiary of the address"),
            entry("org.hearth.ui.settings.SettingDesk", "in the subsidiary of the address"),
            entry("org.hearth.ui.audit.AuditDesk", "in the subsidiary of the address; ?thing= is looked up there"),
            entry("org.hearth.ui.audit.SecurityDesk", "the group's security log, for the operator"),
            entry("org.hearth.ui.grants.GrantDesk", "grants from and to the subsidiary of the address"),
            entry("org.hearth.ui.account.AccountPage", "oneself, in the subsidiary of the address"),
            entry("org.hearth.ui.shell.HomePage", "sends one on to the first desk one may enter"),
            entry("org.hearth.ui.signin.PasswordPage", "one's own password"),
            entry("org.hearth.ui.signin.PlacePage", "one's own subsidiaries"),
            entry("org.hearth.ui.signin.SecondFactorPage", "one's own second factor"),
            entry("org.hearth.ui.signin.SignInPage", "nobody is anybody yet"));

    /** They ask for nothing but a session, and show only what it holds. */
    static final Set<String> UNGUARDED_SCREENS = Set.of(
            "org.hearth.ui.account.AccountPage", "org.hearth.ui.shell.HomePage", "org.hearth.ui.signin.PlacePage");

    static final Map<String, String> HOT_KEYS = Map.ofEntries(
            entry("org.hearth.metering.history.HotReadings", "reading:<meter>, under the prefix of the subsidiary"));

    static final Set<String> REDIS =
            Set.of("org.hearth.platform.cache.RedisLink", "org.hearth.platform.cache.RedisStore");

    static final Map<String, String> MEMORIES = Map.ofEntries(
            entry("org.hearth.kernel.Texts.LOADED", "texts of the catalogue, by language"),
            entry("org.hearth.kernel.port.SqlFile.TEXTS", "texts of statements"),
            entry("org.hearth.metering.ingest.Sources.WORDS", "a constant"),
            entry("org.hearth.metering.meters.MeterColumns.KINDS", "a constant"),
            entry("org.hearth.platform.cache.Bus.listeners", "listeners by subject"),
            entry("org.hearth.platform.cache.RedisLink.connection", "the link itself"),
            entry("org.hearth.platform.cache.RedisLink.listener", "the link itself"),
            entry("org.hearth.platform.cache.RedisLink.lost", "prefixes, each a subsidiary"),
            entry("org.hearth.platform.cache.RedisLink.up", "the link itself"),
            entry("org.hearth.platform.jobs.JobWorkers.leases", "keyed by the claimed run, which carries its scope"),
            entry("org.hearth.platform.jobs.JobWorkers.works", "kinds of work"),
            entry(
                    "org.hearth.platform.keys.KeyStore.copies",
                    "keyed by the print of the secret; the key names its subsidiary"),
            entry("org.hearth.platform.oidc.Provider.failed", "a time"),
            entry("org.hearth.platform.oidc.Provider.known", "what the group's identity provider says of itself"),
            entry("org.hearth.platform.outbox.Relay.cleaned", "keyed by subsidiary"),
            entry("org.hearth.platform.outbox.Relay.prepared", "a set of subsidiaries"),
            entry("org.hearth.platform.outbox.Relay.waitingSince", "keyed by subsidiary"),
            entry("org.hearth.platform.pulse.Pulse.told", "keyed by work and subsidiary, holds a time"),
            entry("org.hearth.platform.quota.Quotas.copy", "the registry's quotas, by subsidiary"),
            entry("org.hearth.platform.rest.gate.ClientAddress.proxies", "a setting"),
            entry("org.hearth.platform.rest.problem.Problems.defects", "a count"),
            entry("org.hearth.platform.security.Sessions.changes", "a count"),
            entry(
                    "org.hearth.platform.security.Sessions.copies",
                    "keyed by the print of the token; what is held is asked by subsidiary"),
            entry("org.hearth.platform.telemetry.LogContext.changed", "log handlers"),
            entry("org.hearth.search.engine.Engine.awayUntil", "a time"),
            entry("org.hearth.search.engine.Feed.files", "keyed by subsidiary, holds a time"),
            entry("org.hearth.search.text.Pinyin.HEARD", "sounds of syllables"),
            entry("org.hearth.search.text.Pinyin.SOUNDS", "sounds of characters"),
            entry("org.hearth.search.text.Pinyin.SURNAME_SOUNDS", "sounds of characters"),
            entry(
                    "org.hearth.tenants.TenantScope.BACKGROUND",
                    "whether anybody waits for what the thread does, for all its life"),
            entry("org.hearth.tenants.TenantScope.CURRENT", "the scope itself, taken off the thread at its end"),
            entry("org.hearth.tenants.TenantScope.transactions", "the container's"),
            entry("org.hearth.tenants.registry.Registry.all", "the registry"),
            entry("org.hearth.tenants.registry.Registry.known", "keyed by subsidiary"),
            entry("org.hearth.tenants.routing.TenantDataSource.HELD", "a count of the thread's transactions"),
            entry(
                    "org.hearth.tenants.routing.TenantDataSource.footings",
                    "the registry's answer about the state of a subsidiary, by subsidiary"),
            entry(
                    "org.hearth.tenants.routing.TenantSql.MAKING",
                    "the transaction that makes the scope's subsidiary, for no other, taken off the thread at its end"),
            entry("org.hearth.tenants.schema.Reference.made", "what a new schema looks like, by template"),
            entry("org.hearth.tenants.routing.guard.Verdict.KNOWN", "verdicts on texts of statements"));

    static final Map<String, String> SEARCHES = Map.ofEntries(
            entry(
                    "org.hearth.search.engine.CustomerIndex",
                    "each act names the subsidiary, or an index that was made for one"),
            entry("org.hearth.search.engine.Engine", "asks whether the engine is there"));

    static final Map<String, String> DOWNLOADS = Map.ofEntries(
            entry("org.hearth.platform.rest.problem.ProblemMapper", "says when to come back, hands out no file"),
            entry(
                    "org.hearth.tenants.rest.TenantExportResource",
                    "headquarters alone; the copy is read as the subsidiary's own role"),
            entry(
                    "org.hearth.billing.rest.BillRunResource",
                    "the run is looked up in the scope; its id stands in the file name"),
            entry(
                    "org.hearth.payments.rest.PaymentResource",
                    "the payment is looked up in the scope; its id stands in the file name"),
            entry("org.hearth.ui.kit.grid.ExportMenu", "what the table shows"),
            entry("org.hearth.ui.counter.ReceiptList", "the receipt is looked up in the scope"),
            entry("org.hearth.ui.backoffice.imports.ReportView", "the report on the screen"),
            entry("org.hearth.ui.backoffice.runs.RunView", "the run is looked up in the scope"));

    static final Map<String, String> GROUP_STATEMENTS = Map.ofEntries(
            entry(
                    "org/hearth/platform/security/count_failure.sql",
                    "the brake on guessing, by print of name and address"),
            entry("org/hearth/platform/security/acting_for.sql", "the open grants of the session's person"),
            entry("org/hearth/platform/security/session.sql", "the session of a token"),
            entry("org/hearth/platform/security/open_sessions.sql", "the sessions of the token's own person"),
            entry("org/hearth/tenants/group/subsidiaries.sql", "all subsidiaries, for headquarters"),
            entry("org/hearth/tenants/registry/register.sql", "a new subsidiary"),
            entry("org/hearth/tenants/templates/start/start_items.sql", "what one version of a template says"),
            entry("org/hearth/tenants/intake/adopt.sql", "a file of new subsidiaries, for headquarters"),
            entry("org/hearth/tenants/backups/all.sql", "the backups of all subsidiaries, for headquarters"),
            entry("org/hearth/tenants/backups/take.sql", "the subsidiary that waits longest, for the house"),
            entry("org/hearth/tenants/templates/versions.sql", "the versions of one template, for headquarters"),
            entry("org/hearth/tenants/templates/targets.sql", "what became of one publication, for headquarters"),
            entry("org/hearth/tenants/templates/held/write_setting.sql", "a row of the subsidiary's own schema"),
            entry("org/hearth/tenants/schema/objects.sql", "the catalog of one schema, for the drift check"),
            entry("org/hearth/tenants/copies/columns.sql", "the catalog of the current schema, for a copy"),
            entry("org/hearth/tenants/copies/partitions.sql", "the catalog of the current schema, for a copy"),
            entry("org/hearth/tenants/copies/references.sql", "the catalog of the current schema, for a copy"));

    private Places() {}

    /** The class in whose file a class stands. */
    static String outermost(String name) {
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }
}
