package org.hearth.search.engine;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearth.search.text.Parts.Part;
import org.hearth.search.text.Tokens;
import org.hearth.search.text.Words;

/** Turns what was typed into an Elasticsearch query: each part must be found somewhere, the surest place counts most. */
final class QueryPlan {
    private static final int MIN_PIECE = 3;
    private static final int MIN_NUMBER = 4;
    private static final int MAX_INITIALS = 8;
    private static final int MIN_FUZZY = 4;

    private QueryPlan() {}

    /**
     * The query of some parts, at least one.
     *
     * @param sealed the tenant's keyed hashes of a piece, one for each key, of a phone or id number
     */
    static Query of(List<Part> parts, Function<String, List<String>> sealed) {
        List<Query> required = parts.stream().map(part -> ofPart(part, sealed)).toList();
        // A caller may say one thing that is not in the records; of three parts or more one may miss.
        int atLeast = required.size() < 3 ? required.size() : required.size() - 1;
        return Query.of(q -> q.bool(b -> b.should(required).minimumShouldMatch(Integer.toString(atLeast))));
    }

    private static Query ofPart(Part part, Function<String, List<String>> sealed) {
        List<Query> ways = switch (part.script()) {
            case DIGITS -> digits(part.text(), sealed);
            case LATIN -> latin(part.text());
            case HAN -> han(part.text());
        };
        return Query.of(q -> q.disMax(d -> d.queries(ways).tieBreaker(0.1)));
    }

    private static List<Query> digits(String digits, Function<String, List<String>> sealed) {
        List<Query> ways = new ArrayList<>();
        ways.add(term("place", Tokens.trimZeros(digits), 3f, "address"));
        if (digits.length() >= MIN_PIECE) {
            sealed.apply(digits).forEach(key -> ways.add(term("key", key, 8f, "phone")));
        }
        if (digits.length() >= MIN_NUMBER) {
            ways.add(term("number", digits, 10f, "number"));
            ways.add(prefix("number", digits, 5f, "number"));
        }
        return ways;
    }

    private static List<Query> latin(String letters) {
        List<Query> ways = new ArrayList<>();
        ways.add(term("pinyin", letters, 8f, "pinyin"));
        ways.add(prefix("pinyin", letters, 5f, "pinyin"));
        ways.add(prefix("number", letters, 4f, "number"));
        if (letters.length() <= MAX_INITIALS) {
            ways.add(term("initials", letters, 6f, "initials"));
            ways.add(prefix("initials", letters, 3f, "initials"));
        }
        if (letters.length() >= MIN_FUZZY) {
            String heard = Tokens.heard(letters);
            ways.add(prefix("heard", heard, 2.5f, "pinyin"));
            ways.add(Query.of(q -> q.fuzzy(f -> f.field("heard")
                    .value(heard)
                    .fuzziness("AUTO")
                    .prefixLength(1)
                    .maxExpansions(30)
                    .boost(1f)
                    .queryName("pinyin:fuzzy" + heard))));
        }
        return ways;
    }

    private static List<Query> han(String text) {
        List<Query> ways = new ArrayList<>();
        ways.add(term("name", text, 12f, "name"));
        ways.add(prefix("name", text, 7f, "name"));
        if (text.length() > 1) {
            ways.add(words("han", String.join(" ", Tokens.bigrams(text)), "65%", 3f, "address"));
            ways.add(words("sound", String.join(" ", Words.of(text).sounds(true)), "75%", 1f, "sound"));
        }
        return ways;
    }

    private static Query term(String field, String value, float boost, String why) {
        return Query.of(
                q -> q.term(t -> t.field(field).value(value).boost(boost).queryName(why + ":" + field + value)));
    }

    private static Query prefix(String field, String value, float boost, String why) {
        return Query.of(
                q -> q.prefix(p -> p.field(field).value(value).boost(boost).queryName(why + ":" + value + boost)));
    }

    private static Query words(String field, String value, String atLeast, float boost, String why) {
        return Query.of(q -> q.match(m -> m.field(field)
                .query(value)
                .minimumShouldMatch(atLeast)
                .boost(boost)
                .queryName(why + ":" + value)));
    }
}
