package org.hearth.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.util.List;
import org.hearth.platform.SignIn;
import org.hearth.platform.SignIn.OpenSession;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.Pass;

/** Where one is signed in, and the way out of all of it at once. */
final class SessionsCard extends Div {
    private static final int MOST = 6;

    private final SignIn signIn;

    SessionsCard(SignIn signIn) {
        this.signIn = signIn;
        Button everywhere = Bits.button("door", Words.t("ui.shell.sign_out_everywhere"), event -> leave());
        everywhere.addThemeName("small");
        Div card = Bits.card(Words.t("ui.account.sessions"), everywhere);
        List<OpenSession> open = signIn.openSessions(Here.get().token());
        open.stream().limit(MOST).forEach(one -> card.add(line(one)));
        if (open.size() > MOST) {
            card.add(Bits.text(Words.t("ui.account.more_sessions", "count", open.size() - MOST), "small", "quiet"));
        }
        add(card);
    }

    private static Div line(OpenSession one) {
        Div line = Bits.classed(
                "held-role row",
                Bits.classed(
                        "col tight grow",
                        Bits.text(Format.text(one.address()), "mono"),
                        Bits.text(Words.t("ui.account.since", "since", Format.minute(one.since())), "small", "soft")));
        line.add(
                one.current()
                        ? Bits.badge(Words.t("ui.account.this_one"), Tone.BLUE)
                        : Bits.text(Words.t("ui.account.seen", "at", Format.minute(one.seen())), "small", "quiet"));
        return line;
    }

    private void leave() {
        signIn.signOutEverywhere(Here.get().bound().actor().personId());
        Pass.take(VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
        getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in"));
    }
}
