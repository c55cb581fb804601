package org.hearth.verify.isolation.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.billing.BillRow;
import org.hearth.billing.BillRuns;
import org.hearth.billing.Bills;
import org.hearth.billing.RunRow;
import org.hearth.billing.RunScope;
import org.hearth.customers.AccountCard;
import org.hearth.customers.CustomerCard;
import org.hearth.customers.CustomerFilter;
import org.hearth.customers.Customers;
import org.hearth.exchange.ImportReport;
import org.hearth.kernel.Money;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.ExceptionRow;
import org.hearth.metering.MeterCard;
import org.hearth.metering.Meters;
import org.hearth.metering.Readings;
import org.hearth.payments.Counter;
import org.hearth.payments.Method;
import org.hearth.payments.Receipt;
import org.hearth.payments.TakePayment;
import org.hearth.platform.NewPerson;
import org.hearth.platform.People;
import org.hearth.platform.Role;
import org.hearth.platform.SignIn;
import org.hearth.platform.keys.ApiKeys;
import org.hearth.platform.keys.NewApiKey;
import org.hearth.search.Search;
import org.hearth.service.CaseCard;
import org.hearth.service.CaseChannel;
import org.hearth.service.CaseType;
import org.hearth.service.Cases;
import org.hearth.service.NewCase;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.Tariffs;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.tenants.units.OrgUnits;
import org.hearth.verify.isolation.Beans;

/** A subsidiary full of things whose numbers and names are those of every other one, and whose texts hold a mark of its own. */
final class Town {
    private static final String PASSWORD = "Gas-2026-Meter";
    private static final Bound OPERATOR =
            Bound.group(new Actor(Integer.MAX_VALUE, "operator", Role.OPERATOR.inGroup()));

    private final TestTenants tenants;
    private final Beans beans;
    private final String code;
    private final String mark;
    private final YearMonth month;

    Town(TestTenants tenants, Beans beans, String code, String mark) {
        this.tenants = tenants;
        this.beans = beans;
        this.code = code;
        this.mark = mark;
        month = YearMonth.now(tenants.clock()).minusMonths(1);
    }

    private People.Created manager;
    private ApiKeys.Issued key;
    private String token = "";

    /** Fills it with so many customers, and with all that comes of them. */
    void fill(int customers) {
        manager = manager();
        token = beans.of(SignIn.class)
                .signIn("manager-" + code, PASSWORD, "10.1.1.1")
                .token();
        key = key();
        long head = in(() -> beans.of(OrgUnits.class).list().get(0).id());
        IntStream.range(0, customers)
                .forEach(i -> in(() -> beans.of(OrgUnits.class).create("BRANCH", head, mark + "营业部" + i)));
        importing(
                "户号,客户姓名,客户类型,手机号,省,市,区县,街道,小区,楼栋,单元,楼层,房号,人口数,价格编码,开户日期,抄表本",
                customers,
                this::household,
                file -> beans.of(Customers.class).importCustomers(file, "customers.csv", Map.of(), false));
        importing(
                "表号,户号,位数,始读数,安装日期,抄表本",
                customers,
                this::meter,
                file -> beans.of(Meters.class).importMeters(file, "meters.csv", Map.of(), false));
        readings(month.atDay(25), 130, customers);
        for (int i = 0; i < customers; i++) {
            YearMonth earlier = month.minusMonths(i + 1L);
            in(() -> beans.of(BillRuns.class).start(RunScope.company(earlier)));
        }
        RunRow run = in(() -> beans.of(BillRuns.class).preview(RunScope.company(month)));
        in(() -> beans.of(BillRuns.class).issue(run.id()));
        readings(month.atDay(28), 120, customers);
        in(() -> beans.of(Tariffs.class).create(code + "-only", mark + "专用", "R"));
        in(() -> beans.of(Tariffs.class).publish(code + "-only", LocalDate.of(2026, 1, 1), PriceTerms.flat("9.99")));
        in(() -> beans.of(Search.class).rebuild());
        long centre = in(() -> beans.of(OrgUnits.class).list().stream()
                .filter(unit -> unit.kind().equals("CENTRE"))
                .findFirst()
                .map(OrgUnit::id)
                .orElseThrow());
        in(() -> beans.of(Counter.class).openDrawer(centre, Money.ofYuan("100")));
        accounts().forEach(account -> {
            in(() -> beans.of(Counter.class)
                    .take(new TakePayment(
                            "p" + account.id(), account.id(), Money.ofYuan("50"), Money.ofYuan("50"), Method.CASH)));
            in(() -> beans.of(Cases.class)
                    .take(new NewCase(
                            "k" + account.id(),
                            CaseType.COMPLAINT,
                            false,
                            CaseChannel.HOTLINE,
                            account.customerId(),
                            account.id(),
                            mark + "来电人",
                            "13900139000",
                            null,
                            mark + "投诉")));
        });
    }

    private String household(int i) {
        return "%010d,%s张伟,民用,138%08d,广东省,广州市,天河区,石牌街道,%s花园,%d号楼,1单元,1层,101室,3,res,2020-01-01,B1"
                .formatted(i, mark, i, mark, i);
    }

    private String meter(int i) {
        return "%d,%010d,5,100,%s,B1".formatted(200_000 + i, i, month.atDay(1).minusDays(1));
    }

    private void readings(LocalDate day, int register, int customers) {
        importing(
                "表号,抄表日期,读数,抄表方式",
                customers,
                i -> (200_000 + i) + "," + day + "," + register + ",实抄",
                file -> beans.of(Readings.class).importReadings(file, "readings.csv", Map.of(), false, null));
    }

    private List<AccountCard> accounts() {
        return in(() -> beans.of(Customers.class).list(CustomerFilter.ALL, 0, 1000)).rows().stream()
                .flatMap(row -> in(() -> beans.of(Customers.class).accountsOf(row.id())).stream())
                .toList();
    }

    /** Names its newest things, which no smaller subsidiary has. */
    Known newest() {
        return known(Long::compare);
    }

    /** Names its oldest things, whose ids every subsidiary has. */
    Known oldest() {
        return known((one, two) -> Long.compare(two, one));
    }

    private Known known(Comparator<Long> wanted) {
        AccountCard account = accounts().stream()
                .max((one, two) -> wanted.compare(one.id(), two.id()))
                .orElseThrow();
        CustomerCard customer = in(() -> beans.of(Customers.class).card(account.customerId()));
        MeterCard meter =
                in(() -> beans.of(Meters.class).ofAccount(account.id())).get(0);
        BillRow bill =
                in(() -> beans.of(Bills.class).ofAccount(account.id(), 10)).get(0);
        long payment = in(() -> beans.of(Counter.class).ofAccount(account.id(), 10))
                .get(0)
                .id();
        Receipt receipt = in(() -> beans.of(Counter.class).receipt(payment));
        long caseId =
                in(() -> beans.of(Cases.class).ofCustomer(customer.id())).get(0).id();
        CaseCard found = in(() -> beans.of(Cases.class).card(caseId));
        return new Known(
                new TenantId(code),
                customer.name(),
                month,
                customer.id(),
                customer.number(),
                account.id(),
                account.number(),
                meter.id(),
                meter.number(),
                "B1",
                extreme("reading_exception", wanted),
                code + "-only",
                extreme("bill_run", wanted),
                bill.id(),
                payment,
                receipt.verification(),
                extreme("org_unit", wanted),
                extreme("address", wanted),
                caseId,
                found.row().number(),
                extreme("job", wanted),
                manager.person().id(),
                "manager-" + code,
                token,
                key.key().id(),
                key.secret());
    }

    /** A person who manages it, signed in. */
    private People.Created manager() {
        NewPerson wanted = new NewPerson(
                "manager-" + code,
                mark + "经理",
                PASSWORD,
                List.of(new NewPerson.Grant(new TenantId(code), Role.MANAGER, null)));
        return TenantScope.call(OPERATOR, () -> beans.of(People.class).create(wanted));
    }

    private ApiKeys.Issued key() {
        return TenantScope.call(
                OPERATOR,
                () -> beans.of(ApiKeys.class)
                        .issue(new NewApiKey(new TenantId(code), mark + "接口", Set.of("customers.view"))));
    }

    private long extreme(String table, Comparator<Long> wanted) {
        return in(() -> tenants.sql()
                .with(handle -> handle.createQuery("select id from " + table).mapTo(Long.class).stream()
                        .max(wanted)
                        .orElseThrow()));
    }

    /** A sum over every row of every table, and of what headquarters knows of it. */
    String fingerprint() {
        String group = tenants.platformSql()
                .inTransaction(handle -> handle.createQuery(SqlFile.of(Town.class, "group_rows.sql"))
                        .bind("code", code)
                        .mapTo(String.class)
                        .one());
        return group
                + in(() -> tenants.sql().with(handle -> {
                    List<String> tables = handle.createQuery(
                                    "select relname from pg_class where relkind in ('r', 'p') and"
                                            + " relnamespace = current_schema()::regnamespace and not relispartition order by 1")
                            .mapTo(String.class)
                            .list();
                    String all = tables.stream()
                            .map(table -> "select '" + table
                                    + "=' || coalesce(md5(string_agg(r::text, ';' order by r::text)), '')"
                                    + " || count(*) from \"" + table + "\" r")
                            .collect(Collectors.joining(" union all ", "", " order by 1"));
                    return String.join(
                            "\n", handle.createQuery(all).mapTo(String.class).list());
                }));
    }

    private void importing(String header, int rows, IntFunction<String> row, Function<Path, ImportReport> act) {
        try {
            Path file = Files.createTempFile("isolation", ".csv");
            Files.write(
                    file,
                    Stream.concat(
                                    Stream.of(header),
                                    IntStream.rangeClosed(1, rows).mapToObj(row))
                            .toList());
            in(() -> act.apply(file));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T in(Callable<T> work) {
        return tenants.in(code, work);
    }

    long exceptions() {
        return in(() -> beans.of(Readings.class).exceptions(ExceptionRow.Filter.OPEN, 0, 10))
                .total();
    }
}
