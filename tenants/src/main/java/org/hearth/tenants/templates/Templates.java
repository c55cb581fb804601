package org.hearth.tenants.templates;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.setting.Setting;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.templates.held.Apart;
import org.hearth.tenants.templates.held.Comparison;
import org.jspecify.annotations.Nullable;

/** Headquarters' templates: kept in versions that never change, compared with subsidiaries, published to them, taken back. */
@Facade
public class Templates {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 300;
    private static final int MOST_ITEMS = 500;

    private final Shelf shelf;
    private final Comparison comparison;
    private final Apart apart;
    private final Tenants tenants;
    private final Jobs jobs;

    @Inject
    public Templates(Shelf shelf, Comparison comparison, Apart apart, Tenants tenants, Jobs jobs) {
        this.shelf = shelf;
        this.comparison = comparison;
        this.apart = apart;
        this.tenants = tenants;
        this.jobs = jobs;
    }

    /** All templates by code. */
    @Requires("templates.view")
    public List<TemplateCard> list() {
        return shelf.all();
    }

    /** @throws Refused if there is no such template */
    @Requires("templates.view")
    public TemplateCard card(String code) {
        return shelf.card(code);
    }

    /** @throws Refused if there is no such version */
    @Requires("templates.view")
    public List<TemplateItem> items(String code, int version) {
        return shelf.items(code, version);
    }

    /** What holds in a subsidiary now, by part and key: what a template may say, and what to begin one with. */
    @Requires("templates.view")
    public Map<String, Map<String, Setting>> held(TenantId tenant) {
        return apart.in(tenants.open(tenant, actor()), comparison::all);
    }

    /**
     * Begins a template, still without a version.
     *
     * @throws Refused if a value is not allowed or the code is taken
     */
    @Requires("templates.edit")
    public TemplateCard create(String code, String name) {
        if (!CODE.matcher(code).matches()) {
            throw Refused.invalid("code", "template_code");
        }
        shelf.create(code, text("name", name, LONGEST_NAME), actor().name());
        return shelf.card(code);
    }

    /**
     * Writes the next version of a template.
     *
     * @param note why
     * @return its number
     * @throws Refused naming the item that cannot be accepted
     */
    @Requires("templates.edit")
    public int write(String code, String note, List<TemplateItem> items) {
        shelf.card(code);
        String why = text("note", note, LONGEST_NOTE);
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Refused.invalid("items", "template_items", Map.of("most", MOST_ITEMS));
        }
        Set<String> named = new HashSet<>();
        List<TemplateItem> checked = new ArrayList<>();
        for (TemplateItem item : items) {
            if (!named.add(item.name())) {
                throw Refused.invalid("items", "template_item_twice", Map.of("key", item.name()));
            }
            String value = comparison.part(item.part()).checked(item.key(), item.value());
            checked.add(new TemplateItem(item.part(), item.key(), value, item.locked()));
        }
        int version = shelf.add(code, why, checked, actor().name());
        return version;
    }

    /** What publishing a version would do in each of the subsidiaries; nothing is changed. After publishing: what differs still. */
    @Requires("templates.view")
    public List<Differences> differences(String code, int version, Choice choice) {
        List<TemplateItem> items = shelf.items(code, version);
        return chosen(choice).stream()
                .map(tenant -> differences(tenant, code, items))
                .toList();
    }

    private Differences differences(Tenant tenant, String code, List<TemplateItem> items) {
        int published = shelf.publishedVersion(code, tenant.id());
        try {
            List<TemplateItem> before = published == 0 ? List.of() : shelf.items(code, published);
            List<Difference> rows =
                    apart.in(tenants.open(tenant.id(), actor()), () -> comparison.differences(items, before));
            return new Differences(tenant.id().code(), tenant.name(), published, rows, "");
        } catch (Refused e) {
            return new Differences(tenant.id().code(), tenant.name(), published, List.of(), e.code());
        }
    }

    /**
     * Publishes a version: a job in each subsidiary, each with its own result.
     *
     * @throws Refused if there is no such version, or nobody is chosen
     */
    @Requires("templates.publish")
    public Publication publish(String code, int version, Choice choice) {
        shelf.items(code, version);
        return send(code, version, null, chosen(choice).stream().map(Tenant::id).toList());
    }

    /** The publications of a template, newest first. */
    @Requires("templates.view")
    public List<Publication> publications(String code) {
        return shelf.publications(shelf.card(code).code());
    }

    /** @throws Refused if there is none of that id */
    @Requires("templates.view")
    public Publication publication(long id) {
        return shelf.publication(id);
    }

    /** Tries again where it failed, or never began. */
    @Requires("templates.publish")
    public Publication retry(long id) {
        Publication publication = shelf.publication(id);
        publication.targets().stream()
                .filter(target -> target.state() != Publication.State.DONE)
                .forEach(target -> begin(publication, new TenantId(target.tenant())));
        return shelf.publication(id);
    }

    /**
     * Takes a publication back: the version that was published before it is published again, to the same subsidiaries. History stays.
     *
     * @throws Refused if none was published before it
     */
    @Requires("templates.publish")
    public Publication undo(long id) {
        Publication wrong = shelf.publication(id);
        int former = shelf.publications(wrong.template()).stream()
                .filter(earlier -> earlier.id() < id && earlier.version() != wrong.version())
                .findFirst()
                .orElseThrow(() -> Refused.conflict("template_no_former", Map.of("version", wrong.version())))
                .version();
        List<TenantId> targets = wrong.targets().stream()
                .map(target -> new TenantId(target.tenant()))
                .toList();
        return send(wrong.template(), former, id, targets);
    }

    private Publication send(String code, int version, @Nullable Long undoes, List<TenantId> targets) {
        if (targets.isEmpty()) {
            throw Refused.invalid("tenants", "template_targets");
        }
        Publication publication = shelf.publication(shelf.publish(code, version, undoes, targets, actor().name()));
        targets.forEach(target -> begin(publication, target));
        return shelf.publication(publication.id());
    }

    /** A subsidiary that takes no work at the moment fails alone. */
    private void begin(Publication publication, TenantId target) {
        shelf.finish(publication.id(), target, Publication.State.QUEUED, 0, 0, null);
        try {
            String title = publication.template() + " " + publication.version();
            apart.in(
                    tenants.open(target, actor()),
                    () -> jobs.submit(
                            PublishWork.KIND, title, Map.of(PublishWork.PUBLICATION, Long.toString(publication.id()))));
        } catch (Refused e) {
            shelf.finish(publication.id(), target, Publication.State.FAILED, 0, 0, PublishWork.json(e));
        }
    }

    private List<Tenant> chosen(Choice choice) {
        return tenants.list().stream().filter(choice::takes).toList();
    }

    private static Actor actor() {
        return TenantScope.require().actor();
    }

    private static String text(String field, String value, int longest) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw Refused.invalid(field, "tenant_text", Map.of("longest", longest));
        }
        return text;
    }
}
