package org.hearth.tenants.templates;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.registry.TenantLog;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Templates, versions and publications as rows of the registry. */
@Singleton
public class Shelf {
    private final PlatformSql sql;

    @Inject
    public Shelf(PlatformSql sql) {
        this.sql = sql;
    }

    /** All that the work writes into the registry, in one transaction. */
    <T> T together(Supplier<T> work) {
        return sql.inTransaction(handle -> work.get());
    }

    List<TemplateCard> all() {
        return sql.inTransaction(handle -> handle.createQuery("select code, name from template order by code")
                .map((row, context) -> new TemplateCard(
                        row.getString("code"), row.getString("name"), versions(handle, row.getString("code"))))
                .list());
    }

    TemplateCard card(String code) {
        return sql.inTransaction(handle -> handle.createQuery("select code, name from template where code = :code")
                .bind("code", code)
                .map((row, context) -> new TemplateCard(code, row.getString("name"), versions(handle, code)))
                .findOne()
                .orElseThrow(() -> Refused.notFound("template", code)));
    }

    private static List<TemplateCard.Version> versions(Handle handle, String code) {
        return handle.createQuery(SqlFile.of(Shelf.class, "versions.sql"))
                .bind("code", code)
                .map((row, context) -> new TemplateCard.Version(
                        row.getInt("version"),
                        row.getString("note"),
                        row.getObject("created", OffsetDateTime.class).toInstant(),
                        row.getString("created_by"),
                        row.getInt("items")))
                .list();
    }

    /** @throws Refused if there is no such version */
    List<TemplateItem> items(String code, int version) {
        List<TemplateItem> items = sql.inTransaction(handle -> handle.createQuery(
                        "select part, key, value, locked from template_item where template = :code and version = :version"
                                + " order by part, key")
                .bind("code", code)
                .bind("version", version)
                .map((row, context) -> new TemplateItem(
                        row.getString("part"), row.getString("key"), row.getString("value"), row.getBoolean("locked")))
                .list());
        if (items.isEmpty()) {
            throw Refused.notFound("template", code + "/" + version);
        }
        return items;
    }

    void create(String code, String name, String by) {
        boolean added = sql.inTransaction(handle -> handle.createUpdate(
                                "insert into template (code, name, created_by) values (:code, :name, :by) on conflict do nothing")
                        .bind("code", code)
                        .bind("name", name)
                        .bind("by", by)
                        .execute())
                == 1;
        if (!added) {
            throw Refused.conflict("template_taken", Map.of("code", code));
        }
    }

    /** Lays a delivered template down as version 1, unless another node has just done so. */
    public void lay(String code, List<TemplateItem> items) {
        sql.inTransaction(handle -> {
            int added = handle.createUpdate(
                            "insert into template (code, name, created_by) values (:code, :code, 'Hearth')"
                                    + " on conflict do nothing")
                    .bind("code", code)
                    .execute();
            return added == 0 ? 0 : add(code, "as delivered", items, "Hearth");
        });
    }

    /** Writes the next version; two at once take turns at the template's row. */
    int add(String code, String note, List<TemplateItem> items, String by) {
        return sql.inTransaction(handle -> {
            boolean known = handle.createQuery("select 1 from template where code = :code for update")
                    .bind("code", code)
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
            if (!known) {
                throw Refused.notFound("template", code);
            }
            int version = versions(handle, code).size() + 1;
            handle.createUpdate("insert into template_version (template, version, note, created_by)"
                            + " values (:code, :version, :note, :by)")
                    .bind("code", code)
                    .bind("version", version)
                    .bind("note", note)
                    .bind("by", by)
                    .execute();
            PreparedBatch rows =
                    handle.prepareBatch("insert into template_item (template, version, part, key, value, locked)"
                            + " values (:code, :version, :part, :key, :value, :locked)");
            items.forEach(item -> rows.bindMethods(item)
                    .bind("code", code)
                    .bind("version", version)
                    .add());
            rows.execute();
            return version;
        });
    }

    long publish(String code, int version, @Nullable Long undoes, List<TenantId> targets, String by) {
        return sql.inTransaction(handle -> {
            long id = handle.createQuery("insert into publication (template, version, undoes, created_by)"
                            + " values (:code, :version, :undoes, :by) returning id")
                    .bind("code", code)
                    .bind("version", version)
                    .bind("undoes", undoes)
                    .bind("by", by)
                    .mapTo(Long.class)
                    .one();
            PreparedBatch rows =
                    handle.prepareBatch("insert into publication_target (publication, tenant) values (:id, :tenant)");
            targets.forEach(
                    target -> rows.bind("id", id).bind("tenant", target.code()).add());
            rows.execute();
            targets.forEach(target -> TenantLog.add(
                    handle,
                    target,
                    "templates.publish",
                    Map.of("publication", id, "template", code, "version", version)));
            return id;
        });
    }

    /** Newest first. */
    List<Publication> publications(String code) {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select * from publication where template = :code order by id desc limit 100")
                .bind("code", code)
                .map((row, context) -> publication(handle, row))
                .list());
    }

    /** @throws Refused if there is none of that id */
    Publication publication(long id) {
        return sql.inTransaction(handle -> handle.createQuery("select * from publication where id = :id")
                .bind("id", id)
                .map((row, context) -> publication(handle, row))
                .findOne()
                .orElseThrow(() -> Refused.notFound("publication", id)));
    }

    private static Publication publication(Handle handle, ResultSet row) throws SQLException {
        return new Publication(
                row.getLong("id"),
                row.getString("template"),
                row.getInt("version"),
                row.getObject("undoes", Long.class),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                targets(handle, row.getLong("id")));
    }

    private static List<Publication.Target> targets(Handle handle, long id) {
        return handle.createQuery(SqlFile.of(Shelf.class, "targets.sql"))
                .bind("id", id)
                .map((row, context) -> new Publication.Target(
                        row.getString("tenant"),
                        row.getString("name"),
                        Publication.State.valueOf(row.getString("state")),
                        row.getInt("changed"),
                        row.getInt("kept"),
                        row.getString("error"),
                        Optional.ofNullable(row.getObject("finished", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    void finish(long id, TenantId tenant, Publication.State state, int changed, int kept, @Nullable String error) {
        sql.inTransaction(handle -> {
            if (state != Publication.State.QUEUED) {
                TenantLog.add(
                        handle,
                        tenant,
                        "templates.publish",
                        Map.of("publication", id, "state", state, "changed", changed, "kept", kept));
            }
            return handle.createUpdate(
                            "update publication_target set state = :state, changed = :changed, kept = :kept, error = :error,"
                                    + " finished = case when :state = 'QUEUED' then null else now() end"
                                    + " where publication = :id and tenant = :tenant")
                    .bind("id", id)
                    .bind("tenant", tenant.code())
                    .bind("state", state.name())
                    .bind("changed", changed)
                    .bind("kept", kept)
                    .bind("error", error)
                    .execute();
        });
    }

    /** The version of a template that holds in a subsidiary since its last publication that went well; 0 if there is none. */
    int publishedVersion(String code, TenantId tenant) {
        return sql.inTransaction(handle -> handle.createQuery(SqlFile.of(Shelf.class, "published_version.sql"))
                .bind("code", code)
                .bind("tenant", tenant.code())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }
}
