package org.hearth.platform.grants;

import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.Territory;
import org.hearth.platform.people.Registry;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.work.TestTransactions;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.testing.TestTenants;

/** Grants for tests of other packages, where a customer's number is C and the id. */
public final class GrantsForTests {
    private GrantsForTests() {}

    public static Grants grants(TestTenants tenants, Registry people, Credentials credentials, Tenants registry) {
        return new Grants(
                new GrantRows(tenants.platformSql(), tenants.clock()),
                people,
                credentials,
                registry,
                new Numbered(),
                new TestTransactions(tenants),
                tenants.audit());
    }

    private static final class Numbered implements Territory {
        @Override
        public void checkAccount(Reach reach, long accountId) {
            throw Refused.notFound("account", accountId);
        }

        @Override
        public void checkCustomer(Reach reach, long customerId) {
            if (!reach.customers().contains(customerId)) {
                throw Refused.notFound("customer", customerId);
            }
        }

        @Override
        public long customerOf(String number) {
            if (!number.matches("C\\d+")) {
                throw Refused.notFound("customer", number);
            }
            return Long.parseLong(number.substring(1));
        }
    }
}
