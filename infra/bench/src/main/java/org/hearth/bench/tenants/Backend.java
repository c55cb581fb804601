package org.hearth.bench.tenants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.routing.TenantDataSource;

/** What a server process of the database holds for itself after it has worked for many subsidiaries. */
final class Backend {
    /** Reads, joins and writes of everyday work, over most tables. */
    private static final String WORK = """
            select count(*) from org_unit; select count(*) from audit_log where thing = 'x'; select count(*) from job where state = 'QUEUED';
            select count(*) from customer c join account a on a.customer_id = c.id join premise p on p.id = a.premise_id
                join address d on d.id = p.address_id where c.phone_print = ''::bytea;
            select count(*) from meter m join meter_state s on s.meter_id = m.id left join book b on b.id = m.book_id;
            select count(*) from bill where account_id = 1 and state = 'I'; select count(*) from payment where account_id = 1;
            select count(*) from ledger_transfer where account_id = 1; select count(*) from service_case where customer_id = 1;
            select count(*) from price_plan p join price_version v on v.plan_id = p.id;
            insert into outbox (topic, payload) values ('bench', '{}'); delete from outbox where topic = 'bench'""";

    private Backend() {}

    /**
     * Works for every subsidiary, one after the other, through one place in a pool.
     *
     * @return the most that a process held, in bytes
     */
    static long most(Registered house, List<TenantId> tenants, int mostUses) throws SQLException, IOException {
        Connections pool = new Connections(house.told, "app", false, mostUses);
        TenantDataSource connections = new TenantDataSource(pool);
        long most = 0;
        for (TenantId tenant : tenants) {
            house.in(connections, tenant, WORK);
            int process = process(pool);
            most = Math.max(most, own(process));
        }
        return most;
    }

    private static int process(Connections pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static long own(int process) throws IOException {
        long kilobytes = 0;
        for (String line : Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup"))) {
            if (line.startsWith("Private_")) {
                kilobytes += Long.parseLong(line.replaceAll("\\D+", ""));
            }
        }
        return kilobytes << 10;
    }
}
