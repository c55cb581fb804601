package org.hearth.tenants.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A unit as an entity, to see EclipseLink on the tenants' connections. */
@Entity
@Table(name = "org_unit")
class Unit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String kind = "CENTRE";

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    private String number = "";
    private String name = "";

    protected Unit() {}

    Unit(long parentId, String number, String name) {
        this.parentId = parentId;
        this.number = number;
        this.name = name;
    }

    long id() {
        return Objects.requireNonNull(id, "not flushed yet");
    }

    String kind() {
        return kind;
    }

    String number() {
        return number;
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }
}
