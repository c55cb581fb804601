package org.hearth.service.desk;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.hearth.service.CaseChannel;
import org.hearth.service.CaseState;
import org.hearth.service.CaseType;
import org.jspecify.annotations.Nullable;

/** A case with its steps. */
@Entity
@Table(name = "service_case")
class ServiceCase {
    @Id
    private long id;

    private String number = "";
    private String key = "";

    @Enumerated(EnumType.STRING)
    private CaseType type = CaseType.FAULT_REPAIR;

    private boolean emergency;

    @Enumerated(EnumType.STRING)
    private CaseChannel channel = CaseChannel.HOTLINE;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.TAKEN;

    @Column(name = "customer_id")
    private @Nullable Long customerId;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(name = "branch_id")
    private @Nullable Long branchId;

    private String contact = "";

    @Column(name = "phone_sealed")
    private byte @Nullable [] phoneSealed;

    @Column(name = "phone_tail")
    private @Nullable String phoneTail;

    private String address = "";
    private String description = "";
    private String assignee = "";
    private OffsetDateTime taken = OffsetDateTime.MIN;
    private OffsetDateTime due = OffsetDateTime.MIN;
    private @Nullable OffsetDateTime finished;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_id", nullable = false)
    @OrderBy("id")
    private List<CaseStep> steps = new ArrayList<>();

    /** For JPA. */
    protected ServiceCase() {}

    /** A case taken now, numbered by its id. */
    ServiceCase(
            long id, String key, CaseType type, boolean emergency, CaseChannel channel, Instant taken, Instant due) {
        this.id = id;
        this.number = NumberKind.CASE.format(id);
        this.key = key;
        this.type = type;
        this.emergency = emergency;
        this.channel = channel;
        this.taken = taken.atOffset(ZoneOffset.UTC);
        this.due = due.atOffset(ZoneOffset.UTC);
    }

    void describe(String newContact, String newAddress, String newDescription) {
        contact = newContact;
        address = newAddress;
        description = newDescription;
    }

    void concern(@Nullable Long newCustomerId, @Nullable Long newAccountId, @Nullable Long newBranchId) {
        customerId = newCustomerId;
        accountId = newAccountId;
        branchId = newBranchId;
    }

    void callBack(byte[] sealed, String tail) {
        phoneSealed = sealed;
        phoneTail = tail;
    }

    /**
     * Moves on.
     *
     * @throws Refused if that state may not follow
     */
    void advance(CaseStep step) {
        CaseState to = step.state();
        if (!state.next().contains(to)) {
            throw Refused.conflict("case_state", Map.of("state", state, "to", to));
        }
        state = to;
        assignee = step.assignee().isEmpty() ? assignee : step.assignee();
        finished = to.isOpen() ? null : finished == null ? step.at() : finished;
        steps.add(step);
    }

    void begin(CaseStep step) {
        steps.add(step);
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    @Nullable
    Long branchId() {
        return branchId;
    }

    byte @Nullable [] phoneSealed() {
        return phoneSealed;
    }

    int version() {
        return version;
    }
}
