package org.hearth.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.hearth.platform.Membership;
import org.hearth.platform.NewPerson;
import org.hearth.platform.PersonRow;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.Confirm;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.kit.form.SecretDialog;
import org.hearth.ui.people.roles.Held;
import org.hearth.ui.session.Here;

/** One person: what he holds and how far it reaches, and what can be done for or about him. */
final class PersonPanel extends Div {
    private final Office office;
    private final PersonRow person;
    private final Runnable changed;

    /**
     * @param changed called when something about the person is different
     * @param close called when the panel is no longer wanted
     */
    PersonPanel(Office office, PersonRow person, Runnable changed, Runnable close) {
        this.office = office;
        this.person = person;
        this.changed = changed;
        addClassNames("card", "col", "person-panel", "scroll");
        Div head = Bits.row(
                Bits.text(person.name().substring(0, 1), "face", "large"),
                Bits.classed(
                        "col tight grow",
                        Bits.text(person.name(), "strong", "clip"),
                        Bits.text(person.login(), "mono", "quiet", "clip")),
                PeopleList.state(person),
                Bits.iconButton("close", Words.t("ui.kit.close"), event -> close.run()));
        add(head, roles(), access());
    }

    private Div roles() {
        Div roles = Bits.classed("col tight");
        for (Membership held : person.memberships()) {
            roles.add(line(held));
        }
        if (person.memberships().isEmpty()) {
            roles.add(Bits.text(Words.t("ui.people.holds_nothing"), "quiet"));
        }
        Div card = Bits.card(Words.t("ui.people.roles"), small("plus", Words.t("ui.people.give_role"), this::give));
        card.addClassName("plain");
        card.add(roles);
        return card;
    }

    private Div line(Membership held) {
        Div line = Bits.classed(
                "held-role row",
                Bits.classed(
                        "col tight grow",
                        Bits.text(office.role(held), "strong", "clip"),
                        Bits.text(office.reach(held), "small", "soft")));
        if (held.standIn() != null) {
            ((Div) line.getComponentAt(0)).add(Bits.text(Held.standIn(held), "small", "attention"));
        } else {
            if (!office.isGroup() && !office.units().isEmpty()) {
                line.add(Bits.iconButton("edit", Words.t("ui.people.change_reach"), event -> changeReach(held)));
            }
            line.add(Bits.iconButton("close", Words.t("ui.people.take_role"), event -> take(held)));
        }
        return line;
    }

    private Div access() {
        boolean oneself = Here.get().bound().actor().personId() == person.id();
        Div facts = Bits.classed(
                "facts",
                Bits.text(Words.t("ui.people.factor"), "quiet"),
                new Div(PeopleList.factor(person)),
                Bits.text(Words.t("ui.people.since"), "quiet"),
                Bits.text(Format.minute(person.created())));
        Div acts = Bits.classed(
                "row wrap",
                small("door", Words.t("ui.people.end_sessions"), this::endSessions),
                small("key", Words.t("ui.people.reset_password"), this::resetPassword));
        if (!oneself) {
            if (person.factor()) {
                acts.add(small("shield", Words.t("ui.people.reset_factor"), this::resetFactor));
            }
            acts.add(
                    person.locked()
                            ? small("play", Words.t("ui.people.unlock"), () -> lock(false))
                            : small("ban", Words.t("ui.people.lock"), () -> lock(true)));
        }
        Div card = Bits.card(Words.t("ui.people.access"));
        card.addClassName("plain");
        card.add(Bits.col(facts, acts));
        return card;
    }

    private void give() {
        RoleForm form = new RoleForm(office);
        new FormDialog(Words.t("ui.people.give_role_to", "name", person.name()), Words.t("ui.people.give_role"), () -> {
                    office.people().grant(person.id(), form.value());
                    done("ui.people.role_given");
                })
                .with(form)
                .open();
    }

    private void changeReach(Membership held) {
        RoleForm form = new RoleForm(office, held);
        new FormDialog(
                        Words.t("ui.people.reach_of", Map.of("name", person.name(), "role", office.role(held))),
                        Words.t("ui.people.save"),
                        () -> {
                            hold(held, form.unitIds());
                            done("ui.people.reach_changed");
                        })
                .with(form)
                .open();
    }

    /** Taken back at once if it was a slip of the hand. */
    private void take(Membership held) {
        Membership.Own own = held.own();
        if (own == null) {
            office.people().withdraw(person.id(), held.tenant(), held.role());
        } else if (office.roles() != null) {
            office.roles().take(own.id(), person.id());
        }
        changed.run();
        Toast.done(Words.t("ui.people.role_taken", Map.of("name", person.name(), "role", office.role(held))), () -> {
            hold(held, held.unitIds());
            changed.run();
        });
    }

    private void hold(Membership held, List<Long> unitIds) {
        Membership.Own own = held.own();
        office.people()
                .grant(
                        person.id(),
                        new NewPerson.Grant(held.tenant(), held.role(), unitIds, own == null ? null : own.id()));
    }

    private void endSessions() {
        Confirm.open(
                Words.t("ui.people.end_sessions"),
                Words.t("ui.people.end_sessions_warning", "name", person.name()),
                Words.t("ui.people.end_sessions"),
                () -> {
                    office.signIn().signOutEverywhere(person.id());
                    done("ui.people.sessions_ended");
                });
    }

    private void resetPassword() {
        Confirm.open(
                Words.t("ui.people.reset_password"),
                Words.t("ui.people.reset_password_warning", "name", person.name()),
                Words.t("ui.people.reset_password"),
                () -> {
                    String password = office.people().resetPassword(person.id());
                    changed.run();
                    new SecretDialog(
                                    Words.t("ui.people.password_of", "name", person.name()),
                                    Words.t("ui.people.password_hint", "login", person.login()),
                                    password)
                            .open();
                });
    }

    private void resetFactor() {
        Confirm.open(
                Words.t("ui.people.reset_factor"),
                Words.t("ui.people.reset_factor_warning", "name", person.name()),
                Words.t("ui.people.reset_factor"),
                () -> {
                    office.people().resetSecondFactor(person.id());
                    done("ui.people.factor_reset");
                });
    }

    private void lock(boolean locked) {
        office.people().lock(person.id(), locked);
        changed.run();
        Toast.done(Words.t(locked ? "ui.people.now_locked" : "ui.people.now_unlocked", "name", person.name()), () -> {
            office.people().lock(person.id(), !locked);
            changed.run();
        });
    }

    private void done(String key) {
        changed.run();
        Toast.done(Words.t(key, "name", person.name()));
    }

    private static Button small(String icon, String text, Runnable act) {
        Button button = Bits.button(icon, text, event -> act.run());
        button.addThemeName("small");
        return button;
    }
}
