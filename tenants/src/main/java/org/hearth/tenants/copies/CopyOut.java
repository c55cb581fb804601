package org.hearth.tenants.copies;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hearth.kernel.port.Vault;
import org.hearth.tenants.Actor;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.script.TenantText;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Writes a subsidiary as a file while people go on working in it: every table as it stood at one instant. */
@Singleton
public class CopyOut {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final int ROWS_AT_ONCE = 1000;

    private final PlatformSql sql;
    private final Vault vault;
    private final Clock clock;

    @Inject
    public CopyOut(PlatformSql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Writes a copy for nobody in particular, who has been let in already.
     *
     * @return how many rows it holds
     */
    public long write(Tenant tenant, String passphrase, OutputStream out) {
        return write(tenant, Passphrase.chosen(passphrase), out).tables().stream()
                .mapToLong(Manifest.Table::rows)
                .sum();
    }

    /**
     * Reads a copy again.
     *
     * @throws IOException if a table is not there as the copy's manifest says
     */
    public static void check(Path file) throws IOException {
        Manifest manifest = CopyIn.manifest(file);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (Manifest.Table table : manifest.tables()) {
                ZipEntry entry = zip.getEntry(table.file());
                if (entry == null || !sum(zip, entry).equals(table.sha256())) {
                    throw new IOException("the copy does not hold " + table.name() + " as it was written");
                }
            }
        }
    }

    private static String sum(ZipFile zip, ZipEntry entry) throws IOException {
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    /** Answers what was written. */
    Manifest write(Tenant tenant, Passphrase passphrase, OutputStream out) {
        return sql.inTransaction(handle -> {
            handle.execute("set transaction isolation level repeatable read, read only");
            TenantText.enter(handle, tenant.id());
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                List<Manifest.Table> tables = new ArrayList<>();
                for (Map.Entry<String, List<String>> table :
                        Catalogue.tables(handle).entrySet()) {
                    tables.add(TenantScope.call(
                            tenant.bound(Actor.HOUSE),
                            () -> table(handle, zip, table.getKey(), table.getValue(), passphrase)));
                }
                Manifest manifest = manifest(handle, tenant, passphrase, tables);
                zip.putNextEntry(new ZipEntry(Manifest.FILE));
                zip.write(JSON.writeValueAsBytes(manifest));
                zip.closeEntry();
                return manifest;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Manifest manifest(Handle handle, Tenant tenant, Passphrase passphrase, List<Manifest.Table> tables) {
        return new Manifest(
                Manifest.FORMAT,
                tenant.id().code(),
                tenant.number(),
                tenant.name(),
                tenant.city(),
                tenant.template(),
                tenant.colour(),
                tenant.schemaVersion(),
                clock.instant(),
                passphrase.salt(),
                passphrase.check(),
                tables,
                Catalogue.partitions(handle),
                Catalogue.sequences(handle));
    }

    private Manifest.Table table(
            Handle handle, ZipOutputStream zip, String name, List<String> columns, Passphrase passphrase)
            throws IOException, SQLException {
        List<String> sealed = Catalogue.sealed(columns);
        Manifest.Table unknown = new Manifest.Table(name, columns, sealed, 0, "");
        zip.putNextEntry(new ZipEntry(unknown.file()));
        DigestOutputStream digest = new DigestOutputStream(new Open(zip), sha256());
        long rows = sealed.isEmpty()
                ? plain(handle, name, columns, digest)
                : resealed(handle, name, columns, digest, passphrase);
        zip.closeEntry();
        return new Manifest.Table(
                name,
                columns,
                sealed,
                rows,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private static long plain(Handle handle, String name, List<String> columns, OutputStream out)
            throws IOException, SQLException {
        return handle.getConnection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + list(columns) + " from " + Catalogue.quoted(name)
                                + ") to stdout (format csv, header, encoding 'UTF8')",
                        out);
    }

    /** Row by row, because what is sealed with the subsidiary's key is opened and sealed with the passphrase on its way. */
    private long resealed(Handle handle, String name, List<String> columns, OutputStream out, Passphrase passphrase)
            throws IOException {
        String texts = columns.stream()
                .map(column -> column.endsWith("_sealed")
                        ? Catalogue.quoted(column)
                        : "cast(" + Catalogue.quoted(column) + " as text)")
                .collect(Collectors.joining(", "));
        write(out, columns.stream().collect(Collectors.joining(",")));
        long rows = 0;
        try (var lines = handle
                .createQuery("select " + texts + " from " + Catalogue.quoted(name))
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> line(row, columns, passphrase))
                .stream()) {
            for (String line : (Iterable<String>) lines::iterator) {
                write(out, line);
                rows++;
            }
        }
        return rows;
    }

    private String line(ResultSet row, List<String> columns, Passphrase passphrase) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : ",");
            String column = columns.get(i);
            if (column.endsWith("_sealed")) {
                byte[] sealed = row.getBytes(i + 1);
                if (sealed != null) {
                    byte[] mine = passphrase.seal(vault.open(sealed));
                    line.append("\"\\x").append(HexFormat.of().formatHex(mine)).append('"');
                }
            } else if (!column.endsWith("_print")) {
                String text = row.getString(i + 1);
                if (text != null) {
                    line.append('"').append(text.replace("\"", "\"\"")).append('"');
                }
            }
        }
        return line.toString();
    }

    static String list(List<String> columns) {
        return columns.stream().map(Catalogue::quoted).collect(Collectors.joining(", "));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Stays open when the one above it is closed. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
