package org.hearth.tenants.units;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Sql;
import org.jdbi.v3.core.Handle;

/** Branches and service centres of the current subsidiary, below its head office. */
@Facade
public class OrgUnits {
    private static final int LONGEST_NAME = 100;
    private static final long MOST_UNITS = 9999;
    private static final String SELECT = "select id, kind, parent_id, number, name from org_unit ";

    private final Sql sql;
    private final Audit audit;

    @Inject
    public OrgUnits(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** All units, the head office first, then as they came. */
    @Open("every desk shows the names of branches and centres")
    public List<OrgUnit> list() {
        return sql.with(handle -> handle.createQuery(SELECT + "order by id")
                .map((row, context) -> unit(row))
                .list());
    }

    /** The unit of that id, if there is one. */
    @Open("every desk shows the names of branches and centres")
    public Optional<OrgUnit> find(long id) {
        return sql.with(handle -> find(handle, id));
    }

    /**
     * Opens a branch below the head office, or a service centre below the head office or a branch.
     *
     * @throws Refused if the name is empty, too long or taken there, or the parent cannot have such a unit
     */
    @Requires("org.edit")
    public OrgUnit create(String kind, long parentId, String name) {
        String text = checkedName(name);
        return sql.with(handle -> {
            checkPlace(handle, kind, parentId);
            checkFree(handle, parentId, text, 0);
            long id = handle.createQuery("select nextval(pg_get_serial_sequence('org_unit', 'id'))")
                    .mapTo(Long.class)
                    .one();
            if (id > MOST_UNITS) {
                throw Refused.conflict("org_unit_full", Map.of("most", MOST_UNITS));
            }
            OrgUnit unit = new OrgUnit(id, kind, parentId, NumberKind.BRANCH.format(id), text);
            handle.createUpdate("insert into org_unit (id, kind, parent_id, number, name)"
                            + " values (:id, :kind, :parentId, :number, :name)")
                    .bindMethods(unit)
                    .execute();
            audit.record("org.edit", "org_unit/" + unit.number(), Map.of("kind", kind, "name", text));
            return unit;
        });
    }

    /**
     * Gives a unit another name.
     *
     * @throws Refused if there is no such unit, or the name is empty, too long or taken there
     */
    @Requires("org.edit")
    public OrgUnit rename(long id, String name) {
        String text = checkedName(name);
        return sql.with(handle -> {
            OrgUnit old = find(handle, id).orElseThrow(() -> Refused.notFound("org_unit", id));
            if (old.parentId() != null) {
                checkFree(handle, old.parentId(), text, id);
            }
            handle.createUpdate("update org_unit set name = :name where id = :id")
                    .bind("name", text)
                    .bind("id", id)
                    .execute();
            audit.record("org.edit", "org_unit/" + old.number(), Map.of("old", old.name(), "new", text));
            return new OrgUnit(id, old.kind(), old.parentId(), old.number(), text);
        });
    }

    private static String checkedName(String name) {
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw Refused.invalid("name", "tenant_text", Map.of("longest", LONGEST_NAME));
        }
        return text;
    }

    private static void checkPlace(Handle handle, String kind, long parentId) {
        OrgUnit parent = find(handle, parentId).orElseThrow(() -> Refused.notFound("org_unit", parentId));
        boolean fits = (kind.equals("BRANCH") && parent.kind().equals("HEAD"))
                || (kind.equals("CENTRE") && !parent.kind().equals("CENTRE"));
        if (!fits) {
            throw Refused.invalid("kind", "org_unit_place", Map.of("kind", kind, "parent", parent.name()));
        }
    }

    /** Locks the parent, so that two clerks cannot take one name at the same moment. */
    private static void checkFree(Handle handle, long parentId, String name, long except) {
        handle.createQuery("select id from org_unit where id = :id for update")
                .bind("id", parentId)
                .mapTo(Long.class)
                .one();
        boolean taken = handle.createQuery(
                        "select exists (select from org_unit where parent_id = :parent and name = :name and id <> :except)")
                .bind("parent", parentId)
                .bind("name", name)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one();
        if (taken) {
            throw Refused.conflict("org_unit_taken", Map.of("name", name));
        }
    }

    private static Optional<OrgUnit> find(Handle handle, long id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map((row, context) -> unit(row))
                .findOne();
    }

    private static OrgUnit unit(ResultSet row) throws SQLException {
        return new OrgUnit(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("parent_id", Long.class),
                row.getString("number"),
                row.getString("name"));
    }
}
