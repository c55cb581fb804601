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
        Set<String> han = new LinkedHashSet<>(Tokens.han(doc.name()));
        Set<String> places = new LinkedHashSet<>();
        Set<String> pinyin = new LinkedHashSet<>(Tokens.pinyin(doc.name()));
        Set<String> sounds = new LinkedHashSet<>(Tokens.sounds(doc.name(), true));
        for (String address : doc.addresses()) {
            han.addAll(Tokens.han(address));
            places.addAll(Tokens.numbers(address));
            pinyin.addAll(Tokens.placePinyin(address));
            sounds.addAll(Tokens.sounds(address, false));
        }
        Set<String> keys = Tokens.phonePieces(doc.phone()).stream()
                .map(sealed)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!doc.idTail().isEmpty()) {
            keys.add(sealed.apply(Normal.of(doc.idTail())));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", Normal.of(doc.name()));
        fields.put("number", numbers.stream().map(Normal::of).toList());
        fields.put("key", keys);
        fields.put("han", String.join(" ", han));
        fields.put("place", String.join(" ", places));
        fields.put("pinyin", String.join(" ", pinyin));
        fields.put("initials", String.join(" ", Tokens.initials(doc.name(), doc.addresses())));
        fields.put("sound", String.join(" ", sounds));
        fields.put("heard", String.join(" ", Tokens.heardNames(doc.name())));
        fields.put("kind", doc.kind());
        return fields;
    }
}
