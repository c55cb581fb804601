package org.hearth.tenants.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Jobs;
import org.hearth.tenants.templates.held.Comparison;

/**
 * Brings one publication into one subsidiary: all of it, or nothing and the reason. A repeated run changes nothing.
 *
 * <p>Roles stand in the registry, settings and prices in the subsidiary's schema, and no connection may write both: the registry's
 * login is kept out of the schemas and each subsidiary's role out of the registry. So the registry's transaction, with the roles and
 * the outcome, stands around the subsidiary's. What fails in either undoes both; the registry commits last, and should that commit be
 * lost, the publication is not done in this subsidiary, says so, and is brought again.
 */
@Singleton
public class PublishWork implements Jobs.Work {
    static final String KIND = "templates.publish";
    static final String PUBLICATION = "publication";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shelf shelf;
    private final Comparison comparison;
    private final Caller caller;
    private final Audit audit;

    @Inject
    public PublishWork(Shelf shelf, Comparison comparison, Caller caller, Audit audit) {
        this.shelf = shelf;
        this.comparison = comparison;
        this.caller = caller;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Jobs.Run run) {
        Publication publication = shelf.publication(Long.parseLong(run.values().getOrDefault(PUBLICATION, "0")));
        TenantId tenant = caller.tenant();
        if (publication.targets().stream().noneMatch(target -> target.tenant().equals(tenant.code()))) {
            throw Refused.notFound("publication", publication.id());
        }
        try {
            return shelf.together(() -> {
                List<Difference> done = new ArrayList<>();
                run.chunk(() -> done.addAll(bring(publication, tenant)));
                return done(publication, tenant, done);
            });
        } catch (Refused e) {
            shelf.finish(publication.id(), tenant, Publication.State.FAILED, 0, 0, json(e));
            return "{\"failed\":\"%s\"}".formatted(e.code());
        } catch (RuntimeException e) {
            Refused unknown = Refused.because(
                    Refused.Reason.AWAY, "template_failed", Map.of("reason", String.valueOf(e.getMessage())));
            shelf.finish(publication.id(), tenant, Publication.State.FAILED, 0, 0, json(unknown));
            throw e;
        }
    }

    private String done(Publication publication, TenantId tenant, List<Difference> done) {
        int changed = (int) done.stream().filter(Difference::isChange).count();
        int kept = (int)
                done.stream().filter(row -> row.kind() == Difference.Kind.KEPT).count();
        shelf.finish(publication.id(), tenant, Publication.State.DONE, changed, kept, null);
        return "{\"changed\":%d,\"kept\":%d}".formatted(changed, kept);
    }

    private List<Difference> bring(Publication publication, TenantId tenant) {
        int before = shelf.publishedVersion(publication.template(), tenant);
        List<Difference> rows = comparison.differences(
                shelf.items(publication.template(), publication.version()),
                before == 0 ? List.of() : shelf.items(publication.template(), before));
        comparison.apply(rows);
        List<String> changed = rows.stream()
                .filter(Difference::isChange)
                .map(row -> row.part() + "." + row.key())
                .toList();
        audit.record(
                "templates.publish",
                "template/" + publication.template(),
                Map.of("version", publication.version(), "publication", publication.id(), "changed", changed));
        return rows;
    }

    static String json(Refused refused) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "reason",
                    refused.reason(),
                    "code",
                    refused.code(),
                    "field",
                    refused.field(),
                    "values",
                    refused.values()));
        } catch (JsonProcessingException e) {
            return "{\"code\":\"" + refused.code() + "\"}";
        }
    }
}
