package org.hearth.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.kernel.Refused;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.kernel.setting.DictionaryEntry;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.hearth.tenants.templates.OwnSettings;
import org.hearth.ui.dictionaries.EntryDialog;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.session.Here;
import org.hearth.ui.templates.SettingWords;

/** The entries of one dictionary, those that are no longer offered among them, and the rules about it. */
final class EntryTable extends Div {
    private static final int STEP = 10;

    private final Dictionaries dictionaries;
    private final OwnSettings settings;
    private final String name;
    private final Consumer<String> changed;
    private final boolean mayEdit = Here.get().may("settings.edit");
    private final DenseGrid<Row> grid = DenseGrid.asked(this::rows);

    /** An entry, and where it comes from. */
    private record Row(DictionaryEntry entry, HeldSetting held) {}

    /** @param changed told the dictionary's name when something in it was changed */
    EntryTable(Dictionaries dictionaries, OwnSettings settings, String name, Consumer<String> changed) {
        this.dictionaries = dictionaries;
        this.settings = settings;
        this.name = name;
        this.changed = changed;
        addClassNames("fill", "people-part");
        grid.text(Words.t("ui.dictionaries.zh"), row -> row.entry().zh()).grow(3);
        grid.text(Words.t("ui.dictionaries.en"), row -> row.entry().en()).grow(3);
        grid.text(Words.t("ui.dictionaries.code"), row -> row.entry().code()).grow(2);
        grid.drawn(
                        Words.t("ui.dictionaries.state"),
                        row -> new Div(state(row.entry())),
                        row -> state(row.entry()).getText())
                .width(110);
        grid.drawn(
                        Words.t("ui.settings.origin"),
                        row -> new Div(row.held().origin()),
                        row -> row.held().origin().getText())
                .width(140);
        grid.drawn("", this::acts, row -> "").width(260);
        grid.tone(row -> row.entry().offered() ? null : "quiet");
        grid.onOpen(row -> {
            if (isOurs(row)) {
                change(row);
            }
        });
        grid.empty("list", Words.t("ui.dictionaries.none"), Words.t("ui.dictionaries.none_hint"));
        add(head(), grid.exportAs("dictionary-" + name));
    }

    private Div head() {
        Div head = Bits.row(Bits.classed(
                "col tight grow",
                Bits.text(SettingWords.dictionary(name), "strong", "clip"),
                Bits.text(name, "mono", "quiet", "small")));
        HeldSetting others = rule(Dictionary.OTHER_WORDS);
        Checkbox otherWords = new Checkbox(
                Words.t("ui.dictionaries.other_words"), others.setting().value().equals(Dictionary.YES));
        otherWords.setEnabled(mayEdit && !others.setting().locked());
        otherWords.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                dictionaries.takeOtherWords(name, event.getValue());
                Toast.done(
                        Words.t(event.getValue() ? "ui.dictionaries.others_taken" : "ui.dictionaries.others_refused"),
                        () -> {
                            dictionaries.takeOtherWords(name, event.getOldValue());
                            otherWords.setValue(event.getOldValue());
                        });
            }
        });
        head.add(otherWords);
        if (mayEdit) {
            if (rule(Dictionary.OWN_ENTRIES).setting().value().equals(Dictionary.YES)) {
                head.add(Bits.primary(Words.t("ui.dictionaries.add"), event -> add()));
            } else {
                head.add(Bits.text(Words.t("ui.dictionaries.closed"), "soft", "small"));
            }
        }
        return head;
    }

    private HeldSetting rule(String key) {
        return held().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    private List<HeldSetting> held() {
        return HeldSetting.of(settings, part -> part.equals(Dictionary.PART + name));
    }

    private List<Row> rows() {
        return held().stream()
                .filter(held -> !Dictionary.isRule(held.key()))
                .map(held ->
                        new Row(DictionaryEntry.read(held.key(), held.setting().value()), held))
                .sorted(Comparator.<Row>comparingInt(row -> row.entry().place())
                        .thenComparing(row -> row.entry().code()))
                .toList();
    }

    private static Span state(DictionaryEntry entry) {
        return entry.offered()
                ? Bits.badge(Words.t("ui.dictionaries.offered"), Tone.CALM)
                : Bits.badge(Words.t("ui.dictionaries.past"), Tone.PLAIN);
    }

    private boolean isOurs(Row row) {
        return mayEdit && !row.held().setting().locked();
    }

    private Div acts(Row row) {
        Div acts = Bits.row();
        if (isOurs(row)) {
            boolean offered = row.entry().offered();
            acts.add(
                    small("edit", "ui.people.change", () -> change(row)),
                    offered
                            ? small(
                                    "ban",
                                    "ui.dictionaries.stop",
                                    () -> put(row, row.entry().offered(false)))
                            : small(
                                    "undo",
                                    "ui.dictionaries.offer",
                                    () -> put(row, row.entry().offered(true))));
            String template = row.held().template();
            if (row.held().differs() && template != null) {
                acts.add(small(
                        "undo",
                        "ui.settings.back",
                        () -> put(row, DictionaryEntry.read(row.entry().code(), template))));
            }
        }
        return acts;
    }

    private static Button small(String icon, String text, Runnable act) {
        Button button = Bits.button(icon, Words.t(text), event -> act.run());
        button.addThemeName("small");
        return button;
    }

    private void add() {
        int last = rows().stream().mapToInt(row -> row.entry().place()).max().orElse(0);
        EntryDialog.add(SettingWords.dictionary(name), last + STEP, entry -> {
            if (rows().stream().anyMatch(row -> row.entry().code().equals(entry.code()))) {
                throw Refused.invalid("code", "dictionary_code_taken", Map.of("code", entry.code()));
            }
            put(entry, entry.offered(false));
        });
    }

    private void change(Row row) {
        EntryDialog.change(row.entry(), next -> put(row, next));
    }

    private void put(Row row, DictionaryEntry next) {
        put(next, row.entry());
    }

    private void put(DictionaryEntry next, DictionaryEntry before) {
        dictionaries.put(name, next);
        refresh();
        Toast.done(Words.t("ui.dictionaries.kept", "name", next.words(Words.locale())), () -> {
            dictionaries.put(name, before);
            refresh();
        });
    }

    private void refresh() {
        grid.refresh();
        changed.accept(name);
    }
}
