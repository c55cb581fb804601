package org.hearth.ui.grants;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.kernel.TenantId;
import org.hearth.platform.grants.Grant;
import org.hearth.platform.grants.Grants;
import org.hearth.tenants.Tenant;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.Confirm;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.session.Here;

/** Grants of one direction, the newest first, with what may be done about each. */
final class GrantList extends Div {
    private final Grants grants;
    private final Map<TenantId, String> names;
    private final boolean out;
    private final Here here = Here.get();
    private final DenseGrid<Grant> grid;

    /** @param out whether of colleagues here for customers of others, or the other way round */
    GrantList(Grants grants, boolean out) {
        this.grants = grants;
        this.names = grants.companies().stream().collect(Collectors.toMap(Tenant::id, Tenant::name));
        this.out = out;
        addClassNames("fill", "people-part");
        grid = DenseGrid.asked(this::rows);
        grid.drawn(
                        Words.t("ui.people.state"),
                        grant -> new Div(state(grant)),
                        grant -> state(grant).getText())
                .width(148);
        grid.text(Words.t("ui.grants.person"), Grant::person);
        grid.text(Words.t(out ? "ui.grants.to" : "ui.grants.from"), grant -> name(out ? grant.to() : grant.from()))
                .width(150);
        grid.text(Words.t("ui.grants.customer"), Grant::customerNumber).width(118);
        grid.wrapping();
        grid.text(
                Words.t("ui.grants.acts"),
                grant -> grant.acts().stream()
                        .sorted()
                        .map(Words::label)
                        .collect(Collectors.joining(Words.t("ui.shell.comma"))));
        grid.text(Words.t("ui.standing.reason"), Grant::reason).grow(2);
        grid.text(Words.t("ui.grants.asked"), grant -> Format.dayMinute(grant.asked()))
                .width(104);
        grid.text(Words.t("ui.grants.until"), this::until).width(104);
        grid.text(Words.t("ui.grants.decided_by"), Grant::decidedBy);
        grid.drawn("", this::acts, grant -> "").width(176);
        grid.tone(grant -> isLive(grant) ? null : "quiet");
        grid.acts(Bits.iconButton("refresh", Words.t("ui.backoffice.refresh"), event -> grid.refresh()));
        grid.empty(
                "exchange",
                Words.t("ui.grants.none"),
                Words.t(out ? "ui.grants.none_out_hint" : "ui.grants.none_in_hint"));
        add(grid.exportAs("grants"));
    }

    private List<Grant> rows() {
        TenantId own = here.bound().requireTenant();
        return grants.list().stream()
                .filter(grant -> own.equals(out ? grant.from() : grant.to()))
                .toList();
    }

    private static boolean isLive(Grant grant) {
        return grant.state() == Grant.State.OPEN && !isOver(grant) || grant.state() == Grant.State.ASKED;
    }

    /** An open one whose minutes are over is ended by the clock alone. */
    private static boolean isOver(Grant grant) {
        Instant until = grant.until();
        return until != null && !until.isAfter(Instant.now());
    }

    private static Span state(Grant grant) {
        if (grant.state() == Grant.State.OPEN && isOver(grant)) {
            return Bits.badge(Words.label(Grant.State.ENDED), Tone.PLAIN);
        }
        return Bits.badge(
                Words.label(grant.state()),
                switch (grant.state()) {
                    case ASKED, OPENING -> Tone.AMBER;
                    case OPEN -> Tone.BLUE;
                    case REFUSED, ENDED -> Tone.PLAIN;
                });
    }

    private String until(Grant grant) {
        Instant until = grant.until();
        return until == null ? Words.t("ui.grants.minutes", "minutes", grant.minutes()) : Format.dayMinute(until);
    }

    private Div acts(Grant grant) {
        Div acts = Bits.row();
        boolean mine = grant.personId() == here.bound().actor().personId();
        boolean decides = here.may("grants.decide");
        if (grant.state() == Grant.State.ASKED && !out && decides) {
            acts.add(
                    small("check", "ui.grants.approve", () -> decide(grant, true)),
                    small("close", "ui.grants.refuse", () -> decide(grant, false)));
        } else if (grant.state() == Grant.State.OPEN && !isOver(grant)) {
            if (mine && out) {
                acts.add(enter(grant));
            }
            if (mine || decides) {
                acts.add(small("door", "ui.grants.end", () -> end(grant)));
            }
        }
        return acts;
    }

    private static Anchor enter(Grant grant) {
        Anchor enter = new Anchor("/" + grant.to().code(), new Icon("right"), Bits.text(Words.t("ui.grants.enter")));
        enter.setRouterIgnore(true);
        enter.addClassNames("act", "small");
        return enter;
    }

    private void decide(Grant grant, boolean approved) {
        grants.decide(grant.id(), approved);
        grid.refresh();
        Toast.done(Words.t(
                approved ? "ui.grants.approved" : "ui.grants.refused",
                Map.of("person", grant.person(), "customer", grant.customerNumber())));
    }

    private void end(Grant grant) {
        Confirm.open(
                Words.t("ui.grants.end"),
                Words.t("ui.grants.end_warning", Map.of("person", grant.person(), "customer", grant.customerNumber())),
                Words.t("ui.grants.end"),
                () -> {
                    grants.end(grant.id());
                    grid.refresh();
                });
    }

    private String name(TenantId id) {
        return names.getOrDefault(id, id.code());
    }

    private static Button small(String icon, String key, Runnable act) {
        Button button = Bits.button(icon, Words.t(key), event -> act.run());
        button.addThemeName("small");
        return button;
    }
}
