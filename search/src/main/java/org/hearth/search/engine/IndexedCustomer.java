package org.hearth.search.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hearth.customers.CustomerDoc;
import org.hearth.search.text.Normal;
import org.hearth.search.text.Tokens;
import org.hearth.search.text.Words;

/** What the index holds of a customer: words and keyed hashes, no phone and no id number in clear. */
final class IndexedCustomer {
    private IndexedCustomer() {}

    /**
     * The index document of a customer.
     *
     * @param meters numbers on the meters of its accounts
     * @param sealed the tenant's keyed hash of a piece of a phone or id number
     */
    static Map<String, Object> of(CustomerDoc doc, List<String> meters, UnaryOperator<String> sealed) {
        Set<String> numbers = new LinkedHashSet<>(doc.accountNumbers());
        numbers.add(doc.number());
        numbers.add(doc.unifiedId());
        numbers.addAll(meters);
        Words name = Words.of(doc.name());
        Set<String> han = name.han();
        Set<String> places = new LinkedHashSet<>();
        Set<String> pinyin = name.pinyin();
        Set<String> initials = name.initials();
        Set<String> sounds = name.sounds(true);
        for (String text : doc.addresses()) {
            Words address = Words.of(text);
            han.addAll(address.han());
            places.addAll(address.numbers());
            pinyin.addAll(address.placePinyin());
            initials.addAll(address.placeInitials());
            sounds.addAll(address.sounds(false));
        }
        Set<String> keys = Tokens.phonePieces(doc.phone()).stream()
                .map(sealed)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!doc.idTail().isEmpty()) {
            keys.add(sealed.apply(Normal.of(doc.idTail())));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name.normal());
        fields.put("number", numbers.stream().map(Normal::of).toList());
        fields.put("key", keys);
        fields.put("han", String.join(" ", han));
        fields.put("place", String.join(" ", places));
        fields.put("pinyin", String.join(" ", pinyin));
        fields.put("initials", String.join(" ", initials));
        fields.put("sound", String.join(" ", sounds));
        fields.put("heard", String.join(" ", name.heardNames()));
        fields.put("kind", doc.kind());
        return fields;
    }
}
