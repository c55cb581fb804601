package org.hearth.customers.intake;

import java.util.Iterator;
import java.util.Optional;
import org.hearth.customers.rules.Masked;
import org.hearth.exchange.Row;
import org.hearth.exchange.TableImport;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.port.Vault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings the acceptable rows of a file into the transaction's temporary table, personal data sealed on the way. */
final class CustomerStage {
    private static final String[] COLUMNS = {
        "row_no",
        "legacy_number",
        "name",
        "kind",
        "phone_sealed",
        "phone_print",
        "phone_prints",
        "phone_tail",
        "id_sealed",
        "id_print",
        "id_prints",
        "id_tail",
        "path",
        "household_size",
        "price_code",
        "opened",
        "book_code",
        "branch_id",
        "contact"
    };

    private final Handle handle;
    private final Vault vault;

    CustomerStage(Handle handle, Vault vault) {
        this.handle = handle;
        this.vault = vault;
    }

    void fill(TableImport in, RowCheck check) {
        handle.execute(SqlFile.of(CustomerStage.class, "create_stage.sql"));
        try (BinaryCopy copy = BinaryCopy.into(handle, "customer_stage", COLUMNS)) {
            for (Iterator<Row> rows = in.rows(); rows.hasNext(); ) {
                Optional<CheckedRow> row = check.check(rows.next());
                if (row.isPresent()) {
                    write(copy, row.get());
                }
            }
            copy.finish();
        }
        handle.execute("analyze customer_stage");
    }

    private void write(BinaryCopy copy, CheckedRow row) {
        copy.row().int8(row.number()).text(row.accountNo()).text(row.name()).text(row.kind());
        writeSealed(copy, row.phone());
        writeSealed(copy, row.idNo());
        copy.text(row.path());
        if (row.household() == null) {
            copy.nul();
        } else {
            copy.int2(row.household());
        }
        copy.text(row.priceCode())
                .date(row.opened())
                .text(row.book())
                .int8(row.branchId())
                .text(row.contact());
    }

    private void writeSealed(BinaryCopy copy, @Nullable String clear) {
        if (clear == null) {
            copy.nul().nul().nul().nul();
        } else {
            copy.bytes(vault.seal(clear))
                    .bytes(vault.fingerprint(clear))
                    .arrayOfBytes(vault.fingerprints(clear))
                    .text(Masked.tail(clear));
        }
    }
}
