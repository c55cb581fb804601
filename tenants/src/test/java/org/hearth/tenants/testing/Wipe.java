package org.hearth.tenants.testing;

import java.sql.Connection;
import java.sql.SQLException;
import org.hearth.kernel.TenantId;

/** Removes a subsidiary and all that is known of it. */
final class Wipe {
    private Wipe() {}

    static void out(TestServer server, TenantId tenant) {
        try (Connection connection = server.asSuperuser()) {
            TestServer.execute(connection, """
                    do $$ begin
                        drop schema if exists t_%1$s cascade;
                        if exists (select from pg_roles where rolname = 't_%1$s') then
                            drop owned by t_%1$s;
                            drop role t_%1$s;
                        end if;
                        if exists (select from pg_roles where rolname = 'r_%1$s') then
                            drop owned by r_%1$s;
                            drop role r_%1$s;
                        end if;
                    end $$;
                    delete from platform.membership where tenant = '%1$s';
                    delete from platform.session where tenant = '%1$s';
                    delete from platform.data_key where owner = '%1$s';
                    delete from platform.tenant where code = '%1$s';
                    delete from hq.fact_month where tenant = '%1$s';
                    """.formatted(tenant));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
