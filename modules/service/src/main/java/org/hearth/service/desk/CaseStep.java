package org.hearth.service.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hearth.service.CaseState;

/** One step of a case; part of {@link ServiceCase}. */
@Entity
@Table(name = "case_step")
class CaseStep {
    @Id
    private long id;

    private OffsetDateTime at = OffsetDateTime.MIN;

    @Column(name = "person_id")
    private long personId;

    private String person = "";

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.TAKEN;

    private String assignee = "";
    private String note = "";

    /** For JPA. */
    protected CaseStep() {}

    CaseStep(long id, Instant at, long personId, String person, CaseState state, String assignee, String note) {
        this.id = id;
        this.at = at.atOffset(ZoneOffset.UTC);
        this.personId = personId;
        this.person = person;
        this.state = state;
        this.assignee = assignee;
        this.note = note;
    }

    OffsetDateTime at() {
        return at;
    }

    CaseState state() {
        return state;
    }

    String assignee() {
        return assignee;
    }
}
