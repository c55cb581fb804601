package org.hearth.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.platform.people.Delegations;
import org.hearth.platform.people.Delegations.Colleague;
import org.hearth.platform.people.Delegations.Delegation;
import org.hearth.ui.backoffice.form.DayField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;

/** Who stands in for oneself, and for whom one does; handed over with an end and a reason, taken or given back before it. */
final class HandOverCard extends Div {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_PAST = 5;

    private final Delegations delegations;
    private final Clock clock;
    private final long oneself;
    private final Div lines = Bits.classed("col tight");

    HandOverCard(Delegations delegations, Clock clock, long oneself) {
        this.delegations = delegations;
        this.clock = clock;
        this.oneself = oneself;
        Button give = Bits.button("exchange", Words.t("ui.account.hand_over"), event -> ask());
        give.addThemeName("small");
        Div card = Bits.card(Words.t("ui.account.standing_in"), give);
        card.add(lines);
        add(card);
        draw();
    }

    private void draw() {
        lines.removeAll();
        List<Delegation> all = delegations.own();
        all.stream().filter(this::isRunning).forEach(one -> lines.add(running(one)));
        if (lines.getComponentCount() == 0) {
            lines.add(Bits.text(Words.t("ui.account.nobody"), "quiet"));
        }
        List<Delegation> past =
                all.stream().filter(one -> !isRunning(one)).limit(MOST_PAST).toList();
        if (!past.isEmpty()) {
            lines.add(Bits.text(Words.t("ui.account.before"), "small", "quiet", "account-before"));
            past.forEach(one -> lines.add(past(one)));
        }
    }

    private boolean isRunning(Delegation one) {
        return one.ended() == null && one.until().isAfter(clock.instant());
    }

    private Div running(Delegation one) {
        boolean given = one.fromPerson() == oneself;
        Button end = Bits.button(
                "undo", Words.t(given ? "ui.standing.take_back" : "ui.account.give_back"), event -> end(one));
        end.addThemeName("small");
        return Bits.classed(
                "held-role row",
                Bits.classed(
                        "col tight grow",
                        Bits.text(words(one), "strong"),
                        Bits.text(
                                Words.t(
                                        "ui.account.until",
                                        Map.of("until", Format.minute(one.until()), "reason", one.reason())),
                                "small",
                                "soft")),
                Bits.badge(Words.t("ui.standing.running"), Tone.BLUE),
                end);
    }

    private Div past(Delegation one) {
        Instant ended = one.ended();
        return Bits.row(
                Bits.text(words(one), "small", "soft", "grow", "clip"),
                Bits.text(Format.minute(ended == null ? one.until() : ended), "small", "quiet", "num"));
    }

    private String words(Delegation one) {
        return one.fromPerson() == oneself
                ? Words.t("ui.account.to", "name", one.to())
                : Words.t("ui.account.from", "name", one.from());
    }

    private void ask() {
        ComboBox<Colleague> to = new ComboBox<>(Words.t("ui.account.colleague"));
        to.setItems(query ->
                delegations.colleagues(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        to.setItemLabelGenerator(person -> person.name() + " · " + person.login());
        to.setManualValidation(true);
        to.setWidthFull();
        LocalDate today = LocalDate.now(clock);
        DayField until = new DayField(Words.t("ui.standing.last_day"), today.plusDays(USUAL_DAYS));
        until.setMin(today);
        until.setManualValidation(true);
        TextField reason = new TextField(Words.t("ui.standing.reason"));
        reason.setPlaceholder(Words.t("ui.account.reason_hint"));
        new FormDialog(Words.t("ui.account.hand_over"), Words.t("ui.account.hand_over"), () -> {
                    Colleague chosen = to.getValue();
                    if (chosen == null) {
                        throw Refused.invalid("toPerson", "person_missing");
                    }
                    Delegation made = delegations.create(
                            new Delegations.Wanted(oneself, chosen.id(), end(until), reason.getValue()));
                    draw();
                    Toast.done(
                            Words.t(
                                    "ui.account.handed_over",
                                    Map.of("name", made.to(), "until", Format.minute(made.until()))),
                            () -> {
                                delegations.end(made.id());
                                draw();
                            });
                })
                .hint(Words.t("ui.account.hand_over_hint"))
                .field("toPerson", to)
                .field("until", until)
                .field("reason", reason)
                .open();
    }

    private void end(Delegation one) {
        delegations.end(one.id());
        draw();
        Toast.done(
                one.fromPerson() == oneself
                        ? Words.t("ui.account.taken_back", "name", one.to())
                        : Words.t("ui.account.given_back", "name", one.from()));
    }

    /** The last day counts to its end, in Beijing. */
    private Instant end(DayField until) {
        LocalDate day = until.getValue();
        return day == null
                ? clock.instant()
                : day.plusDays(1).atStartOfDay(Format.ZONE).toInstant();
    }
}
