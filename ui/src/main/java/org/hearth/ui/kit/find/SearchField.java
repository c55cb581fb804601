package org.hearth.ui.kit.find;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.search.Search;
import org.hearth.search.SearchAnswer;
import org.hearth.search.SearchHit;
import org.hearth.ui.kit.Words;

/**
 * The search box: name, pinyin, phone, address or number as one types; arrow keys and Enter choose. Personal data in the list is
 * masked. Works on the database, and says so, while the search engine is away.
 */
@Tag("hearth-search")
public class SearchField extends Component implements HasStyle, Focusable<SearchField> {
    private static final int SHOWN = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Search search;
    private final Consumer<SearchHit> onChoice;
    private List<SearchHit> found = List.of();
    private int answered;

    public SearchField(Search search, Consumer<SearchHit> onChoice) {
        this.search = search;
        this.onChoice = onChoice;
        getElement().setAttribute("placeholder", Words.t("ui.find.placeholder"));
    }

    /** With the list always open under the box instead of over the page. */
    public SearchField inline() {
        getElement().setAttribute("inline", true).setAttribute("placeholder", Words.t("ui.find.short"));
        return this;
    }

    /** Asks; {@code turn} comes back with the answer so that late answers can be told. */
    @ClientCallable
    void find(String text, int turn) {
        SearchAnswer answer = search.find(text, SHOWN);
        found = answer.hits();
        answered = turn;
        getElement().callJsFunction("show", turn, json(answer));
    }

    /** Takes the hit at a place of the answer of that turn, unless another answer has gone out since. */
    @ClientCallable
    void choose(int turn, int at) {
        if (turn == answered && at >= 0 && at < found.size()) {
            onChoice.accept(found.get(at));
        }
    }

    /** Empties the box. */
    public void clear() {
        getElement().executeJs("this.clear && this.clear()");
    }

    @Override
    public void focus() {
        getElement().executeJs("setTimeout(() => this.focus())");
    }

    private static String json(SearchAnswer answer) {
        List<Map<String, Object>> hits = new ArrayList<>();
        for (SearchHit hit : answer.hits()) {
            hits.add(Map.of(
                    "id", hits.size(),
                    "name", hit.name(),
                    "number", hit.number(),
                    "place", hit.address(),
                    "side", hit.phone()));
        }
        Map<String, Object> map = new HashMap<>();
        map.put("hits", hits);
        map.put("none", Words.t("ui.find.none"));
        map.put("notice", answer.fallback() ? Words.t("ui.find.fallback") : "");
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
