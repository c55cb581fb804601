package org.hearth.ui.backoffice.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hearth.customers.Customers;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.TableSource;
import org.hearth.exchange.Upload;
import org.hearth.kernel.Refused;
import org.hearth.metering.Meters;
import org.hearth.metering.Readings;
import org.hearth.payments.Payments;

/** One door to the imports of all modules. */
@Singleton
class Imports {
    private final Customers customers;
    private final Meters meters;
    private final Readings readings;
    private final Payments payments;

    @Inject
    Imports(Customers customers, Meters meters, Readings readings, Payments payments) {
        this.customers = customers;
        this.meters = meters;
        this.readings = readings;
        this.payments = payments;
    }

    /** @throws Refused if the file as a whole is of no use */
    ImportReport run(ImportKind kind, Upload file, Map<String, String> mapping, boolean dryRun) {
        return switch (kind) {
            case CUSTOMERS -> customers.importCustomers(file.file(), file.name(), mapping, dryRun);
            case METERS -> meters.importMeters(file.file(), file.name(), mapping, dryRun);
            case READINGS -> readings.importReadings(file.file(), file.name(), mapping, dryRun, null);
            case PAYMENTS -> payments.importPayments(file.file(), file.name(), mapping, dryRun);
        };
    }

    /** The names of the file's columns; none if it is no table. */
    static List<String> headers(Upload file) {
        try (TableSource source = TableSource.open(file.file(), file.name())) {
            return source.header().stream().filter(name -> !name.isEmpty()).toList();
        } catch (Refused refused) {
            return List.of();
        }
    }
}
