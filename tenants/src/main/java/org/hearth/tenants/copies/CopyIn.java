package org.hearth.tenants.copies;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.registry.TenantLog;
import org.hearth.tenants.schema.Restoration;
import org.hearth.tenants.script.TenantText;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Makes a new subsidiary of a copy: registry row, schema as it was then, rows, newer steps, all in one transaction. */
@Singleton
class CopyIn {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern BOUND =
            Pattern.compile("FOR VALUES FROM \\('[0-9A-Za-z_-]{1,40}'\\) TO \\('[0-9A-Za-z_-]{1,40}'\\)|DEFAULT");
    private static final long LARGEST_MANIFEST = 16L << 20;

    private final PlatformSql sql;
    private final Restoration schemas;
    private final Reseal reseal;

    @Inject
    CopyIn(PlatformSql sql, Restoration schemas, Reseal reseal) {
        this.sql = sql;
        this.schemas = schemas;
        this.reseal = reseal;
    }

    /**
     * What a copy says of itself.
     *
     * @throws Refused if it is none
     */
    static Manifest manifest(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getEntry(Manifest.FILE);
            if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
                throw Refused.invalid("file", "copy_none");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Manifest manifest = CopyOut.JSON.readValue(in.readNBytes((int) LARGEST_MANIFEST), Manifest.class);
                if (manifest.format() != Manifest.FORMAT) {
                    throw Refused.invalid("file", "copy_none");
                }
                return manifest;
            }
        } catch (IOException e) {
            throw Refused.invalid("file", "copy_none");
        }
    }

    /** @throws Refused if code or name is taken, or the copy was changed or comes from a newer program */
    void read(Path file, Manifest manifest, NewTenant wanted, Passphrase passphrase, String by) {
        TenantId tenant = new TenantId(wanted.code());
        sql.inTransaction(handle -> {
            Onboarding.register(handle, wanted, 0, schemas.version(), by);
            schemas.begin(handle, tenant, manifest.schemaVersion());
            TenantText.enter(handle, tenant);
            fill(handle, file, manifest);
            TenantText.leave(handle);
            reseal.all(handle, tenant, manifest, passphrase);
            schemas.complete(handle, tenant, manifest.schemaVersion());
            TenantLog.add(
                    handle,
                    tenant,
                    "tenants.restore",
                    Map.of("from", manifest.code(), "at", manifest.at().toString(), "tables", told(manifest)));
            return tenant;
        });
    }

    private static Map<String, Long> told(Manifest manifest) {
        return manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::name, Manifest.Table::rows));
    }

    private static void fill(Handle handle, Path file, Manifest manifest) {
        Map<String, List<String>> there = Catalogue.tables(handle);
        for (Manifest.Table table : manifest.tables()) {
            List<String> columns = there.get(table.name());
            if (columns == null
                    || !new HashSet<>(columns).containsAll(table.columns())
                    || table.columns().isEmpty()) {
                throw Refused.invalid("file", "copy_table", Map.of("table", table.name()));
            }
        }
        handle.execute("truncate " + CopyOut.list(List.copyOf(there.keySet())));
        manifest.partitions().forEach(part -> partition(handle, part, there.keySet()));
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (Manifest.Table table : manifest.tables()) {
                fill(handle, zip, table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw Refused.invalid("file", "copy_rows", Map.of("why", String.valueOf(e.getMessage())));
        }
        Set<String> sequences = Catalogue.sequences(handle).stream()
                .map(Manifest.Sequence::name)
                .collect(Collectors.toSet());
        manifest.sequences().stream()
                .filter(sequence -> sequences.contains(sequence.name()))
                .forEach(sequence -> handle.createQuery("select setval(cast(:name as regclass), :last, :called)")
                        .bind("name", Catalogue.quoted(sequence.name()))
                        .bind("last", sequence.last())
                        .bind("called", sequence.called())
                        .mapTo(Long.class)
                        .one());
    }

    private static void partition(Handle handle, Manifest.Partition part, Set<String> tables) {
        boolean plain = NAME.matcher(part.name()).matches()
                && BOUND.matcher(part.bound()).matches();
        if (!plain || !tables.contains(part.parent())) {
            throw Refused.invalid("file", "copy_table", Map.of("table", part.name()));
        }
        handle.execute("create table " + part.name() + " partition of " + Catalogue.quoted(part.parent()) + " "
                + part.bound());
    }

    private static void fill(Handle handle, ZipFile zip, Manifest.Table table) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(table.file());
        if (entry == null) {
            throw Refused.invalid("file", "copy_table", Map.of("table", table.name()));
        }
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), CopyOut.sha256())) {
            long rows = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + Catalogue.quoted(table.name()) + " (" + CopyOut.list(table.columns())
                                    + ") from stdin (format csv, header, encoding 'UTF8')",
                            in);
            in.transferTo(OutputStream.nullOutputStream());
            String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (rows != table.rows() || !hash.equals(table.sha256())) {
                throw Refused.invalid("file", "copy_changed", Map.of("table", table.name()));
            }
        }
    }
}
