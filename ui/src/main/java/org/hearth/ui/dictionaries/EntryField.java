package org.hearth.ui.dictionaries;

import com.vaadin.flow.component.combobox.ComboBox;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.kernel.setting.DictionaryEntry;
import org.hearth.ui.kit.Words;

/** A field that offers a dictionary's entries in the reader's language, and takes other words where the subsidiary does. */
public final class EntryField extends ComboBox<String> {
    public EntryField(String label, DictionaryEntries dictionary) {
        super(label);
        setItems(dictionary.offered().stream().map(DictionaryEntry::code).toList());
        setItemLabelGenerator(kept -> dictionary.words(kept, Words.locale()));
        setHelperText(Words.t(dictionary.otherWords() ? "ui.dictionaries.or_write" : "ui.dictionaries.only"));
        if (dictionary.otherWords()) {
            setAllowCustomValue(true);
            addCustomValueSetListener(event -> setValue(event.getDetail()));
        }
        setWidthFull();
    }

    /** What was chosen or written, empty if nothing was. */
    public String kept() {
        return getOptionalValue().orElse("").strip();
    }
}
