package org.hearth.payments;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.hearth.exchange.ImportReport;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.payments.imports.PaymentImport;

/** Payments that were taken elsewhere and come in as files. */
@Facade
public class Payments {
    private final PaymentImport imports;

    @Inject
    public Payments(PaymentImport imports) {
        this.imports = imports;
    }

    /**
     * Imports a table of payments, or a reconciliation file with its summary in front. Each payment settles the account's bills,
     * the oldest first; the rest is paid ahead. A transaction number that is known with the same content changes nothing.
     *
     * @param file the caller's own copy; a reconciliation file is rewritten in place as a table
     * @param mapping field to header, where a person chose otherwise
     * @param dryRun whether to check only
     * @throws Refused if the file as a whole cannot be read, lacks a column, or does not hold what its summary says
     */
    @Requires("payments.import")
    public ImportReport importPayments(Path file, String fileName, Map<String, String> mapping, boolean dryRun) {
        return imports.run(file, fileName, mapping, dryRun);
    }
}
