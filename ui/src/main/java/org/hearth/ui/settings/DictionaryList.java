package org.hearth.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.templates.SettingWords;

/** The dictionaries by name, with how many entries each offers. */
final class DictionaryList extends Div {
    DictionaryList(List<DictionaryEntries> dictionaries, String chosen, Consumer<String> open) {
        addClassNames("run-list", "scroll");
        for (DictionaryEntries dictionary : dictionaries) {
            NativeButton one = new NativeButton("", event -> open.accept(dictionary.dictionary()));
            one.addClassName("run");
            one.setClassName("on", dictionary.dictionary().equals(chosen));
            int offered = dictionary.offered().size();
            int past = dictionary.entries().size() - offered;
            one.add(
                    Bits.text(SettingWords.dictionary(dictionary.dictionary()), "strong", "clip"),
                    Bits.text(
                            past == 0
                                    ? Words.t("ui.dictionaries.entries", "offered", offered)
                                    : Words.t("ui.dictionaries.entries_past", Map.of("offered", offered, "past", past)),
                            "quiet",
                            "small"));
            add(one);
        }
    }
}
