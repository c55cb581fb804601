package org.hearth.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.SessionExpiredException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.SignIn;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Opens the scope of the tab that asks, for as long as its request lasts, after making sure that the person's session still
 * stands and still allows the same. The tab of a session that was ended elsewhere ends with this very request; whose roles have
 * changed gets a new page.
 */
@Singleton
class ScopePerRequest implements VaadinRequestInterceptor {
    private static final String OPEN = ScopePerRequest.class.getName();

    private final SignIn signIn;

    @Inject
    ScopePerRequest(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {
        OptionalInt tab = Tabs.asking(request);
        if (tab.isEmpty()) {
            return;
        }
        Optional<Here> here = Tabs.of(request).flatMap(tabs -> tabs.where(tab.getAsInt()));
        if (here.isEmpty()) {
            return;
        }
        if (isOver(request, here.get())) {
            end(request, tab.getAsInt());
        } else {
            enter(request, here.get());
        }
    }

    /**
     * Ends a tab before its request is served, which then finds none and loads the page anew. Only the tab: with the browser's
     * whole session a page would go that is just being opened beside it, and never come to rest.
     */
    private static void end(VaadinRequest request, int tab) {
        VaadinSession session = session(request);
        if (session == null) {
            return;
        }
        session.lock();
        try {
            UI ui = session.getUIById(tab);
            if (ui != null) {
                ui.accessSynchronously(() -> {
                    ui.close();
                    session.removeUI(ui);
                });
            }
        } finally {
            session.unlock();
        }
    }

    private static @Nullable VaadinSession session(VaadinRequest request) {
        try {
            return request.getService().findVaadinSession(request);
        } catch (SessionExpiredException e) {
            return null;
        }
    }

    @Override
    public void handleException(
            VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception exception) {
        // Refusals and failures are told to the person by Problems.
    }

    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
        Deque<TenantScope.Entered> scopes = scopes(request);
        while (!scopes.isEmpty()) {
            scopes.pop().close();
        }
    }

    /** Opens a scope in the midst of a request: its tab has only now become known. */
    static void enter(VaadinRequest request, Here here) {
        scopes(request).push(TenantScope.enter(here.bound()));
    }

    private boolean isOver(VaadinRequest request, Here here) {
        return !Pass.token(request).equals(Optional.of(here.token()))
                || !now(here).equals(Optional.of(here.bound()));
    }

    /** What working in the tab's place binds now; something else once a role has come, gone or ended. */
    private Optional<Bound> now(Here here) {
        try {
            TenantId tenant = here.bound().tenant();
            return Optional.of(tenant == null ? signIn.chooseGroup(here.token()) : signIn.choose(here.token(), tenant));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static Deque<TenantScope.Entered> scopes(VaadinRequest request) {
        Object scopes = request.getAttribute(OPEN);
        if (scopes == null) {
            scopes = new ArrayDeque<TenantScope.Entered>();
            request.setAttribute(OPEN, scopes);
        }
        return (Deque<TenantScope.Entered>) scopes;
    }
}
