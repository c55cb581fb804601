package org.hearth.tenants.copies;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Vault;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.script.TenantText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Takes what came sealed with a passphrase under the keys of the new subsidiary, and makes the prints by which it is found. */
@Singleton
class Reseal {
    private static final int ROWS_AT_ONCE = 1000;

    private final Vault vault;

    @Inject
    Reseal(Vault vault) {
        this.vault = vault;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Value(String row, byte[] sealed) {}

    void all(Handle handle, TenantId tenant, Manifest manifest, Passphrase passphrase) {
        // Only the vault asks this scope, and it asks for the code alone.
        TenantScope.run(new Bound(tenant, 1, Actor.HOUSE), () -> {
            TenantText.enter(handle, tenant);
            for (Manifest.Table table : manifest.tables()) {
                for (String column : table.sealed()) {
                    boolean printed = table.columns().contains(Catalogue.printOf(column));
                    column(handle, table.name(), column, printed, passphrase);
                }
            }
            TenantText.leave(handle);
        });
    }

    private void column(Handle handle, String table, String column, boolean printed, Passphrase passphrase) {
        List<Value> all = new ArrayList<>(handle.createQuery("select cast(ctid as text), " + Catalogue.quoted(column)
                        + " from " + Catalogue.quoted(table) + " where " + Catalogue.quoted(column) + " is not null")
                .map((row, context) -> new Value(row.getString(1), row.getBytes(2)))
                .list());
        String print = printed ? ", " + Catalogue.quoted(Catalogue.printOf(column)) + " = :print" : "";
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            PreparedBatch batch = handle.prepareBatch("update " + Catalogue.quoted(table) + " set "
                    + Catalogue.quoted(column) + " = :sealed" + print + " where ctid = cast(:row as tid)");
            for (Value value : all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE))) {
                String clear = passphrase.open(value.sealed());
                batch.bind("row", value.row()).bind("sealed", vault.seal(clear));
                if (printed) {
                    batch.bind("print", vault.fingerprint(clear));
                }
                batch.add();
            }
            batch.execute();
        }
    }
}
