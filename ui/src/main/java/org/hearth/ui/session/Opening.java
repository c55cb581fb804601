package org.hearth.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import org.hearth.kernel.Texts;

/** Puts our own people at Vaadin's doors when it starts: scopes, the gate, languages, problems. */
@Singleton
class Opening {
    private final ScopePerRequest scopes;
    private final Gate gate;

    @Inject
    Opening(ScopePerRequest scopes, Gate gate) {
        this.scopes = scopes;
        this.gate = gate;
    }

    void open(@Observes ServiceInitEvent event) {
        VaadinService service = event.getSource();
        event.addVaadinRequestInterceptor(scopes);
        event.addIndexHtmlRequestListener(
                page -> Objects.requireNonNull(page.getDocument().selectFirst("html"))
                        .attr("lang", language(page.getVaadinRequest()).toLanguageTag()));
        service.addSessionInitListener(start -> {
            start.getSession().setErrorHandler(new Problems());
            start.getSession().setLocale(language(start.getRequest()));
        });
        service.addUIInitListener(start -> prepare(start.getUI()));
        service.setSystemMessagesProvider(info -> {
            CustomizedSystemMessages messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            return messages;
        });
    }

    private void prepare(UI ui) {
        ui.setLocale(language(VaadinRequest.getCurrent()));
        Texts texts = Texts.of(ui.getLocale());
        ui.getReconnectDialogConfiguration().setDialogText(texts.text("ui.shell.reconnecting"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(texts.text("ui.shell.server_away"));
        ui.addBeforeEnterListener(gate::check);
    }

    /** The language chosen in this browser, else the first that the browser asks for, else Chinese. */
    static Locale language(VaadinRequest request) {
        Locale chosen = Pass.language(request).map(Locale::forLanguageTag).orElseGet(request::getLocale);
        return chosen != null && chosen.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
