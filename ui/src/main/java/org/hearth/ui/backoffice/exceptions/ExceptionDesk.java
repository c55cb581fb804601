package org.hearth.ui.backoffice.exceptions;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.metering.Book;
import org.hearth.metering.ExceptionRow;
import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.hearth.metering.ExceptionRow.ExceptionState;
import org.hearth.metering.Meters;
import org.hearth.metering.Readings;
import org.hearth.ui.backoffice.form.LetterKeys;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;
import org.jspecify.annotations.Nullable;

/** The queue of doubtful readings: J and K move, A accepts, E estimates, R has the meter read again. */
@Route(value = "exceptions", layout = Frame.class)
@OnDesk(name = "exceptions", permission = "metering.resolve", icon = "meter", order = 34)
public class ExceptionDesk extends Div implements BeforeEnterObserver {
    private static final int MONTHS = 24;
    private static final String ANY = "any";

    private final Readings readings;
    private final Waiting waiting;
    private final Select<ExceptionState> state = new Select<>();
    private final Select<ExceptionReason> reason = new Select<>();
    private final ComboBox<String> book = new ComboBox<>();
    private final DenseGrid<ExceptionRow> grid;
    private final ReadingPanel panel = new ReadingPanel();
    private final boolean mayDecide = Here.get().may("metering.resolve");
    private @Nullable ExceptionRow current;
    private boolean entered;

    @Inject
    ExceptionDesk(Readings readings, Meters meters) {
        this.readings = readings;
        waiting = new Waiting(readings);
        addClassNames("fill", "exceptions");
        choice(state, ExceptionState.values(), "ui.backoffice.any_state");
        choice(reason, ExceptionReason.values(), "ui.backoffice.any_reason");
        book.setItems(meters.books().stream().map(Book::code).toList());
        book.setPlaceholder(Words.t("ui.backoffice.any_book"));
        book.setClearButtonVisible(true);
        book.setWidth("150px");
        grid = list();
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(state, reason, book)) {
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    say();
                }
            });
        }
        Div page = Bits.page(Words.t("ui.desk.exceptions"));
        page.add(Bits.classed("exceptions-desk", grid, panel));
        add(page, keys());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String wanted = asked.getSingleParameter("state").orElse(ExceptionState.OPEN.name());
        state.setValue(of(ExceptionState.values(), wanted));
        reason.setValue(
                of(ExceptionReason.values(), asked.getSingleParameter("reason").orElse("")));
        book.setValue(asked.getSingleParameter("book").orElse(null));
        waiting.filter(new ExceptionRow.Filter(state.getValue(), reason.getValue(), book.getValue(), null));
        if (entered) {
            grid.refresh();
        }
        entered = true;
        go(0);
    }

    private DenseGrid<ExceptionRow> list() {
        DenseGrid<ExceptionRow> rows = new DenseGrid<>(waiting::page);
        rows.text(Words.t("ui.backoffice.why"), row -> Words.label(row.reason()))
                .width(150);
        rows.text(Words.t("ui.backoffice.customer"), ExceptionRow::customerName);
        rows.text(Words.t("ui.backoffice.account"), ExceptionRow::accountNumber).width(116);
        rows.text(Words.t("ui.backoffice.book"), ExceptionRow::bookCode).width(72);
        rows.date(Words.t("ui.backoffice.read_on"), ExceptionRow::readOn);
        rows.volume(Words.t("ui.backoffice.volume_m"), ExceptionRow::volumeLitres)
                .width(104);
        rows.text(Words.t("ui.backoffice.expected_m"), row -> {
                    Long expected = row.expectedLitres();
                    return expected == null ? null : Format.volumeShort(expected);
                })
                .right()
                .width(112);
        rows.text(Words.t("ui.backoffice.meter"), ExceptionRow::meterNumber).hidden();
        rows.text(Words.t("ui.backoffice.since"), row -> Format.minute(row.created()))
                .hidden();
        rows.drawn(
                        Words.t("ui.backoffice.state"),
                        row -> Bits.badge(Words.label(row.state()), tone(row)),
                        row -> Words.label(row.state()))
                .width(96);
        return rows.filters(state, reason, book)
                .exportAs("reading-exceptions")
                .empty("check", Words.t("ui.backoffice.queue_empty"), Words.t("ui.backoffice.queue_empty_hint"))
                .onSelect(this::show);
    }

    private LetterKeys keys() {
        LetterKeys keys = new LetterKeys()
                .on("J", Words.t("ui.backoffice.next"), () -> step(1))
                .on("K", Words.t("ui.backoffice.previous"), () -> step(-1));
        if (mayDecide) {
            keys.on("A", Words.t("ui.backoffice.accept"), () -> decide("ui.backoffice.accepted", readings::accept))
                    .on(
                            "E",
                            Words.t("ui.backoffice.estimate"),
                            () -> decide("ui.backoffice.estimated", readings::estimate))
                    .on("R", Words.t("ui.backoffice.reject"), () -> decide("ui.backoffice.rejected", readings::reject))
                    .on("U", Words.t("ui.kit.undo"), this::undo);
        }
        return keys;
    }

    private void say() {
        Address.with(Map.of(
                "state",
                state.getValue() == null
                        ? ANY
                        : state.getValue() == ExceptionState.OPEN
                                ? ""
                                : state.getValue().name(),
                "reason",
                reason.getValue() == null ? "" : reason.getValue().name(),
                "book",
                book.getValue() == null ? "" : book.getValue()));
    }

    private void step(int by) {
        go(current == null ? 0 : waiting.place(current) + by);
    }

    private void go(long place) {
        ExceptionRow next = waiting.at(place).orElse(null);
        grid.select(next);
        show(next);
        if (next != null) {
            grid.grid().scrollToIndex((int) Math.min(waiting.place(next), Integer.MAX_VALUE));
        }
    }

    private void show(@Nullable ExceptionRow row) {
        if (row == null || !row.equals(current)) {
            current = row;
            panel.show(row, row == null ? List.of() : readings.history(row.meterId(), MONTHS), mayDecide);
        }
    }

    /** A way to decide on readings, with a note. */
    private interface Decision {
        List<ExceptionRow> on(List<Long> ids, String note);
    }

    private void decide(String done, Decision decision) {
        ExceptionRow row = current;
        if (row == null || row.state() != ExceptionState.OPEN) {
            return;
        }
        long place = waiting.place(row);
        decision.on(List.of(row.id()), panel.note());
        Toast.done(Words.t(done, "account", row.accountNumber()), () -> takeBack(row.id(), place));
        grid.refresh();
        go(state.getValue() == ExceptionState.OPEN ? place : place + 1);
    }

    private void undo() {
        ExceptionRow row = current;
        if (row != null && row.state() != ExceptionState.OPEN) {
            takeBack(row.id(), waiting.place(row));
        }
    }

    private void takeBack(long id, long place) {
        readings.undo(List.of(id));
        grid.refresh();
        go(place);
    }

    static Tone tone(ExceptionRow row) {
        return switch (row.state()) {
            case OPEN -> Tone.AMBER;
            case REJECTED -> Tone.PLAIN;
            case ACCEPTED, ESTIMATED -> Tone.CALM;
        };
    }

    private static <E extends Enum<E>> void choice(Select<E> field, E[] values, String any) {
        field.setItems(values);
        field.setItemLabelGenerator(value -> value == null ? Words.t(any) : Words.label(value));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.t(any));
        field.setPlaceholder(Words.t(any));
        field.setWidth("150px");
    }

    private static <E extends Enum<E>> @Nullable E of(E[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
