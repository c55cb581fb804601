package org.hearth.ui.hotline;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.search.Search;
import org.hearth.search.SearchHit;
import org.hearth.service.CaseType;
import org.hearth.service.Cases;
import org.hearth.ui.customer.CaseDialog;
import org.hearth.ui.customer.CustomerFile;
import org.hearth.ui.customer.Reveal;
import org.hearth.ui.customer.Shown;
import org.hearth.ui.customer.Timeline;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.FunctionKeys;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.find.TakesCustomer;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The call on top, below it who it is, what has happened, and what is asked for. {@code ?number=} is the caller's number as the
 * telephone knows it, {@code ?account=} who it turned out to be.
 */
@Route(value = "hotline", layout = Frame.class)
@OnDesk(name = "hotline", permission = "service.take", icon = "headset", order = 20)
public class HotlineDesk extends Div implements BeforeEnterObserver, TakesCustomer {
    private static final String ACCOUNT = "account";
    private static final String NUMBER = "number";
    private static final int CANDIDATES = 8;

    private final CustomerFile file;
    private final Search search;
    private final Cases cases;
    private final CallBar call;
    private final CallerPanel caller;
    private final CenterPanel center;
    private final IntakePanel intake;
    private @Nullable Shown shown;
    private String number = "";

    @Inject
    HotlineDesk(CustomerFile file, Reveal reveal, Search search, Cases cases, Timeline timeline) {
        this.file = file;
        this.search = search;
        this.cases = cases;
        addClassName("hotline");
        call = new CallBar(dialled -> Address.with(Map.of(NUMBER, dialled, ACCOUNT, "")));
        caller = new CallerPanel(reveal, this::open);
        center = new CenterPanel(timeline, cases, this::openCase);
        intake = new IntakePanel(cases, taken -> refresh());
        FunctionKeys keys = new FunctionKeys(Words.t("ui.desk.hotline"))
                .on(Key.F2, "F2", Words.t("ui.hotline.emergency"), intake::emergency)
                .on(Key.F3, "F3", Words.label(CaseType.FAULT_REPAIR), () -> intake.choose(CaseType.FAULT_REPAIR))
                .on(Key.F4, "F4", Words.label(CaseType.OUTAGE), () -> intake.choose(CaseType.OUTAGE))
                .on(Key.F6, "F6", Words.label(CaseType.FEE_ENQUIRY), () -> intake.choose(CaseType.FEE_ENQUIRY))
                .on(Key.F7, "F7", Words.label(CaseType.CONSULTATION), () -> intake.choose(CaseType.CONSULTATION))
                .on(Key.F8, "F8", Words.label(CaseType.COMPLAINT), () -> intake.choose(CaseType.COMPLAINT))
                .on(Key.F9, "F9", Words.t("ui.hotline.take"), intake::take)
                .on(Key.F10, "F10", Words.t("ui.hotline.hang_up"), call::next)
                .on(Key.ESCAPE, "Esc", Words.t("ui.hotline.new_call"), this::newCall);
        Div desk = new Div(caller, center, intake);
        desk.addClassName("hotline-desk");
        add(call, desk, keys);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String calls = query.getSingleParameter(NUMBER)
                .filter(text -> text.matches("[0-9+ -]{1,20}"))
                .orElse("");
        Optional<String> account = query.getSingleParameter(ACCOUNT).filter(text -> text.matches("\\d{1,18}"));
        if (!calls.isEmpty() && !calls.equals(number)) {
            call.ringing(calls);
        }
        number = calls;
        intake.number(calls);
        if (account.isPresent()) {
            show(file.ofAccount(Long.parseLong(account.get())));
        } else {
            show(null);
            if (!calls.isEmpty()) {
                find(event, calls);
            } else {
                call.focus();
            }
        }
    }

    @Override
    public void take(SearchHit hit) {
        open(hit.accountId());
    }

    /** The caller's number names one customer, or some to choose from. */
    private void find(BeforeEnterEvent event, String calls) {
        List<SearchHit> hits = search.find(calls, CANDIDATES).hits();
        List<SearchHit> withAccount =
                hits.stream().filter(hit -> hit.accountId() != 0).toList();
        if (withAccount.size() == 1) {
            event.forwardTo(
                    event.getLocation().getPath(),
                    QueryParameters.simple(Map.of(
                            NUMBER,
                            calls,
                            ACCOUNT,
                            String.valueOf(withAccount.get(0).accountId()))));
        } else {
            caller.choose(calls, withAccount);
        }
    }

    private void open(long accountId) {
        if (accountId != 0) {
            Address.with(ACCOUNT, String.valueOf(accountId));
        }
    }

    private void show(@Nullable Shown next) {
        shown = next;
        caller.show(next);
        center.show(next);
        intake.show(next);
    }

    private void refresh() {
        if (shown != null) {
            shown = file.ofAccount(shown.account().id());
            caller.show(shown);
            center.show(shown);
        } else {
            center.show(null);
        }
    }

    private void openCase(long caseId) {
        new CaseDialog(cases, caseId, this::refresh).open();
    }

    private void newCall() {
        call.ready();
        Address.with(Map.of(NUMBER, "", ACCOUNT, ""));
    }
}
