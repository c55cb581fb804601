package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.tariffs.Counts;
import org.hearth.tariffs.PlanDetail;
import org.hearth.tariffs.PlanRow;
import org.hearth.tariffs.PlanVersion;
import org.hearth.tariffs.PriceBook;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.Tariffs;
import org.hearth.tariffs.Usage;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/**
 * Price plans: on the left all of them, in the middle one version, on the right a bill worked out under it. {@code ?plan=},
 * {@code ?version=} and {@code ?next=1} say what is shown.
 */
@Route(value = "prices", layout = Frame.class)
@OnDesk(name = "prices", permission = "tariffs.view", icon = "price", order = 38)
public class PriceDesk extends Div implements BeforeEnterObserver {
    private static final String PLAN = "plan";
    private static final String VERSION = "version";
    private static final String NEXT = "next";
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final Tariffs tariffs;
    private final LocalDate today;
    private final boolean mayEdit = Here.get().may("tariffs.edit");
    private final Div side = Bits.classed("run-side");
    private final Div main = Bits.classed("price-main scroll");
    private final Div work = Bits.classed("price-work scroll");

    @Inject
    PriceDesk(Tariffs tariffs, Clock clock) {
        this.tariffs = tariffs;
        today = LocalDate.now(clock);
        addClassName("fill");
        Div page = mayEdit
                ? Bits.page(
                        Words.t("ui.desk.prices"),
                        Bits.button("plus", Words.t("ui.backoffice.new_plan"), event -> create()))
                : Bits.page(Words.t("ui.desk.prices"));
        page.add(Bits.classed("price-desk", side, main, work));
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<PlanRow> plans = tariffs.plans();
        String code = asked.getSingleParameter(PLAN)
                .orElse(plans.isEmpty() ? "" : plans.get(0).code());
        side.removeAll();
        main.removeAll();
        work.removeAll();
        side.add(new PlanList(plans, code, next -> Address.with(Map.of(PLAN, next, VERSION, "", NEXT, ""))));
        if (plans.stream().anyMatch(plan -> plan.code().equals(code))) {
            boolean next = mayEdit && asked.getSingleParameter(NEXT).isPresent();
            show(tariffs.plan(code), asked.getSingleParameter(VERSION).orElse(""), next);
        } else {
            main.add(new EmptyState(
                    "price", Words.t("ui.backoffice.choose_plan"), Words.t("ui.backoffice.choose_plan_hint")));
        }
    }

    private void show(PlanDetail plan, String wanted, boolean next) {
        PlanVersion version = plan.versions().stream()
                .filter(one -> String.valueOf(one.version()).equals(wanted))
                .findFirst()
                .orElse(plan.versions().isEmpty() ? null : plan.versions().get(0));
        Div card = Bits.classed("card col");
        main.add(card);
        card.add(head(plan, version == null ? 0 : version.version(), next));
        if (next) {
            compose(card, plan);
        } else if (version == null) {
            card.add(new EmptyState(
                    "price", Words.t("ui.backoffice.no_version"), Words.t("ui.backoffice.no_version_hint")));
        } else {
            card.add(new TermsView(version.terms()));
            LocalDate from = latest(version.validFrom(), today.withDayOfMonth(1).minusMonths(1));
            String code = plan.plan().code();
            boolean newest = version.equals(plan.versions().get(0));
            TryOut tryOut = new TryOut(
                    from,
                    newest ? published(code) : drafted(new PriceBook(List.of(version)), code),
                    version.terms().alternative() != null);
            worked(tryOut);
        }
    }

    private Div head(PlanDetail plan, int shown, boolean next) {
        Div versions = Bits.classed("chips");
        for (PlanVersion one : plan.versions()) {
            NativeButton chip = new NativeButton(
                    "v" + one.version() + " · " + Format.date(one.validFrom()),
                    event -> Address.with(Map.of(VERSION, String.valueOf(one.version()), NEXT, "")));
            chip.addClassName("chip");
            chip.setClassName("on", !next && one.version() == shown);
            versions.add(chip);
        }
        Div head = Bits.row(
                Bits.text(plan.plan().name(), "strong"),
                Bits.text(plan.plan().code(), "mono", "quiet"),
                Bits.badge(Words.label("CustomerKind", plan.plan().customerKind()), Tone.PLAIN),
                Bits.classed("grow"));
        if (mayEdit && !next) {
            head.add(Bits.primary(Words.t("ui.backoffice.next_version"), event -> Address.with(NEXT, "1")));
        }
        return Bits.col(head, versions);
    }

    private void compose(Div card, PlanDetail plan) {
        String code = plan.plan().code();
        PlanVersion before = plan.versions().isEmpty()
                ? new PlanVersion(code, 0, today, PriceTerms.flat("0"))
                : plan.versions().get(0);
        LocalDate from =
                latest(before.validFrom().plusDays(1), today.withDayOfMonth(1).plusMonths(1));
        TryOut tryOut =
                new TryOut(from, drafted(always(before), code), before.terms().alternative() != null);
        VersionForm form = new VersionForm(
                before,
                from,
                draft ->
                        tryOut.under(drafted(always(draft), code), draft.terms().alternative() != null));
        card.add(
                Bits.text(Words.t("ui.backoffice.next_version_hint"), "soft", "small"),
                form,
                Bits.classed(
                        "row end",
                        new Button(Words.t("ui.kit.close"), event -> Address.with(NEXT, "")),
                        form.decide(Words.t("ui.backoffice.publish"), draft -> publish(code, draft))));
        worked(tryOut);
    }

    private void publish(String code, PlanVersion draft) {
        PlanVersion version = tariffs.publish(code, draft.validFrom(), draft.terms());
        Toast.done(Words.t("ui.backoffice.published", "version", version.version()));
        Address.with(Map.of(NEXT, "", VERSION, String.valueOf(version.version())));
    }

    private void worked(TryOut tryOut) {
        Div card = Bits.card(Words.t("ui.backoffice.worked_bill"));
        card.add(tryOut);
        work.add(card);
    }

    private TryOut.Price published(String code) {
        return (usage, before, flat) -> tariffs.tryOut(flat ? code + PriceBook.FLAT_SUFFIX : code, usage, before);
    }

    /** Rates by prices that are not published, or not the latest: what was used before is counted first. */
    private static TryOut.Price drafted(PriceBook book, String code) {
        return (usage, before, flat) -> {
            String chosen = flat ? code + PriceBook.FLAT_SUFFIX : code;
            Counts counts = Counts.none();
            Usage earlier = new Usage(
                    before,
                    usage.from(),
                    usage.from(),
                    usage.householdSize(),
                    usage.accountOpened(),
                    usage.householdDeclared());
            book.rate(chosen, earlier, counts);
            return book.rate(chosen, usage, counts);
        };
    }

    /** The version as if it had always been in force, so that any days can be tried. */
    private static PriceBook always(PlanVersion version) {
        return new PriceBook(List.of(new PlanVersion(version.code(), version.version(), EVER, version.terms())));
    }

    private void create() {
        new NewPlanDialog((code, name, kind) -> {
                    PlanRow plan = tariffs.create(code, name, kind);
                    Address.with(Map.of(PLAN, plan.code(), VERSION, "", NEXT, "1"));
                })
                .open();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
