package org.hearth.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.postgresql.PGConnection;

/**
 * Payments without a house around them, each committed, on a clerk's own connection: all at once in one prepared statement, which
 * is the limit, and table by table, as is common. Nothing is checked and no receipt is read.
 */
final class BarePayments {
    private final TestTenants tenants;

    BarePayments(TestTenants tenants) {
        this.tenants = tenants;
    }

    void atOnce(long firstAccount, int accounts) {
        onConnection(connection -> {
            connection.setAutoCommit(true);
            try (PreparedStatement pay =
                    connection.prepareStatement(SqlFile.of(BarePayments.class, "payment_at_once.sql"))) {
                for (long account = firstAccount; account < firstAccount + accounts; account++) {
                    pay.setLong(1, account);
                    pay.setLong(2, account);
                    pay.setString(3, "a" + account);
                    pay.setLong(4, account);
                    pay.setLong(5, account);
                    pay.executeUpdate();
                }
            }
            connection.setAutoCommit(false);
        });
    }

    void tableByTable(long firstAccount, int accounts) {
        onConnection(connection -> {
            try (PreparedStatement due = connection.prepareStatement("select bill_id, open_fen from bill_due"
                            + " where account_id = ? order by bill_id limit 1 for update");
                    PreparedStatement pay = connection.prepareStatement("insert into payment (account_id, amount_fen,"
                            + " tendered_fen, person_id, taken, paid_on, method, channel, key, person)"
                            + " values (?, ?, ?, 1, now(), current_date, 1, 'TABLES', ?, 'bench') returning id");
                    PreparedStatement settle =
                            connection.prepareStatement("delete from bill_due where account_id = ? and bill_id = ?");
                    PreparedStatement allocate =
                            connection.prepareStatement("insert into payment_allocation values (?, ?, ?)");
                    PreparedStatement post = connection.prepareStatement("insert into ledger_transfer (account_id,"
                            + " on_date, debit, credit, amount_fen, source_kind, source_id)"
                            + " values (?, current_date, 4, 1, ?, 3, ?)");
                    PreparedStatement move = connection.prepareStatement(
                            "update account_balance set receivable_fen = receivable_fen - ? where account_id = ?")) {
                for (long account = firstAccount; account < firstAccount + accounts; account++) {
                    long[] bill = row(due, account);
                    long payment = row(pay, account, bill[1], bill[1], "t" + account)[0];
                    execute(settle, account, bill[0]);
                    execute(allocate, payment, bill[0], bill[1]);
                    execute(post, account, bill[1], payment);
                    execute(move, bill[1], account);
                    connection.commit();
                }
            }
        });
    }

    private static long[] row(PreparedStatement statement, Object... values) throws SQLException {
        bind(statement, values);
        try (ResultSet found = statement.executeQuery()) {
            found.next();
            int width = found.getMetaData().getColumnCount();
            return new long[] {found.getLong(1), width > 1 ? found.getLong(2) : 0};
        }
    }

    private static void execute(PreparedStatement statement, Object... values) throws SQLException {
        bind(statement, values);
        statement.executeUpdate();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /**
     * The house sets subsidiary and role anew in each transaction; here they are set once, which is what a bare client would do. Who
     * finds all of the subsidiary's connections kept by others waits until one of them is done.
     */
    private void onConnection(Work work) {
        TenantScope.inBackground();
        tenants.in(
                PaymentsTown.CODE,
                () -> tenants.sql().use(handle -> {
                    String schema = handle.createQuery("select current_schema()")
                            .mapTo(String.class)
                            .one();
                    String role = handle.createQuery("select current_user")
                            .mapTo(String.class)
                            .one();
                    try {
                        Connection connection =
                                (Connection) handle.getConnection().unwrap(PGConnection.class);
                        connection.commit();
                        execute(connection, "set role " + role + "; set search_path = " + schema);
                        work.run(connection);
                        execute(connection, "reset role; reset search_path");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }
}
