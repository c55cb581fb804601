package org.hearth.ui.dictionaries;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.hearth.kernel.setting.DictionaryEntry;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;

/** Writes an entry of a dictionary. Its code is given once, because records refer to it. */
public final class EntryDialog {
    private EntryDialog() {}

    /**
     * Asks for an entry that is not there yet.
     *
     * @param place where it stands unless another place is typed
     */
    public static void add(String dictionary, int place, Consumer<DictionaryEntry> written) {
        ask(
                Words.t("ui.dictionaries.add_to", "name", dictionary),
                new DictionaryEntry("", "", "", place, true),
                written);
    }

    public static void change(DictionaryEntry entry, Consumer<DictionaryEntry> written) {
        ask(entry.words(Words.locale()), entry, written);
    }

    private static void ask(String title, DictionaryEntry entry, Consumer<DictionaryEntry> written) {
        TextField zh = new TextField(Words.t("ui.dictionaries.zh"), entry.zh(), "");
        TextField en = new TextField(Words.t("ui.dictionaries.en"), entry.en(), "");
        TextField code = new TextField(Words.t("ui.dictionaries.code"), entry.code(), "");
        IntegerField place = new IntegerField(Words.t("ui.dictionaries.place"));
        Checkbox offered = new Checkbox(Words.t("ui.dictionaries.can_be_chosen"), entry.offered());
        offered.setVisible(!entry.code().isEmpty());
        zh.setAutofocus(true);
        en.setHelperText(Words.t("ui.dictionaries.en_hint"));
        code.setHelperText(Words.t("ui.dictionaries.code_hint"));
        code.setVisible(entry.code().isEmpty());
        place.setValue(entry.place());
        place.setHelperText(Words.t("ui.dictionaries.place_hint"));
        place.setWidthFull();
        new FormDialog(
                        title,
                        Words.t("ui.people.save"),
                        () -> written.accept(new DictionaryEntry(
                                        code.getValue().isBlank()
                                                ? coded(en.getValue())
                                                : code.getValue().strip(),
                                        zh.getValue().strip(),
                                        en.getValue().strip(),
                                        Objects.requireNonNullElse(place.getValue(), entry.place()),
                                        offered.getValue())
                                .checked()))
                .field("zh", zh)
                .field("en", en)
                .field("code", code)
                .field("place", place)
                .with(offered)
                .open();
    }

    /** A code made of English words. */
    private static String coded(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
