package org.hearth.customers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.customers.desk.DeskEntities;
import org.hearth.customers.rules.RevealReasons;
import org.hearth.exchange.ImportReport;
import org.hearth.tenants.testing.TestTenants;

/** Subsidiaries with the customers facade, and the files that tests bring in. */
final class Subsidiaries {
    static final String HEADER = "户号,客户姓名,客户类型,手机号,身份证号,省,市,区县,街道,小区,楼栋,单元,楼层,房号,人口数,价格编码,开户日期,抄表本,营业厅,联系人";

    final TestTenants tenants;
    final Customers customers;

    Subsidiaries(String... codes) {
        tenants = TestTenants.withEntities(DeskEntities.all()).add(codes);
        customers = new Customers(
                tenants.sql(),
                tenants.entityManager(),
                tenants.vault(),
                tenants.caller(),
                tenants.clock(),
                tenants.events(),
                tenants.audit(),
                new RevealReasons(tenants.settings()));
    }

    ImportReport load(String code, Path folder, String... rows) {
        return load(code, folder, StandardCharsets.UTF_8, false, rows);
    }

    ImportReport rehearse(String code, Path folder, String... rows) {
        return load(code, folder, StandardCharsets.UTF_8, true, rows);
    }

    ImportReport load(String code, Path folder, Charset charset, boolean dryRun, String... rows) {
        String text = HEADER + "\n" + String.join("\n", rows) + "\n";
        try {
            Path file = Files.write(folder.resolve("customers.csv"), text.getBytes(charset));
            return tenants.in(code, () -> customers.importCustomers(file, "客户.csv", Map.of(), dryRun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows each of the module's tables has, and the largest version. */
    List<Long> counts(String code) {
        return tenants.in(
                code,
                () -> tenants.sql()
                        .with(handle ->
                                handle.createQuery("""
                        select (select count(*) from address) union all select (select count(*) from premise)
                        union all select (select count(*) from customer) union all select (select count(*) from account)
                        union all select (select count(*) from contact) union all select (select count(*) from customer_change)
                        union all select (select coalesce(sum(version), 0) from customer)
                        union all select (select coalesce(sum(version), 0) from account)""").mapTo(Long.class).list()));
    }
}
