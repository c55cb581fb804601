package org.hearth.tariffs.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;
import org.hearth.tariffs.PriceTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsCheckTest {
    @Test
    void every_shape_met_in_the_field_may_be_published_and_is_read_back_as_it_was() {
        for (String json : new String[] {"""
            {"tiers":[{"upTo":310,"price":3.00},{"upTo":520,"price":3.30},{"price":4.20}],
             "allowance":{"kind":"FIXED","fromPersons":5,"perBound":[150]},
             "alternative":{"fromPersons":7,"price":3.15},"taxPercent":9}""", """
            {"cycle":{"kind":"MONTH","start":{"month":1,"day":21}},
             "tiers":[{"upTo":15,"price":2.2},{"upTo":50,"price":2.6},{"price":3}],
             "allowance":{"kind":"PER_HEAD","fromPersons":4,"perBound":[5,17]},
             "seasons":[{"name":"winter","first":{"month":12,"day":1},"last":{"month":2,"day":29},
               "tiers":[{"upTo":60,"price":2.2},{"upTo":99,"price":2.6},{"price":3}]}]}""", """
            {"cycle":{"kind":"CUSTOM_YEAR","start":{"month":11,"day":15}},"prorateFirstCycle":true,"onPriceChange":"RESTART",
             "tiers":[{"upTo":1,"price":1},{"upTo":2,"price":2},{"upTo":3,"price":3},{"upTo":4,"price":4},{"upTo":5.125,"price":5},{"price":6.123456}],
             "allowance":{"kind":"PER_EXTRA_PERSON","fromPersons":4,"perBound":[1,2,3,4,5],"mostPersons":9,"yearsValid":3},
             "seasons":[{"name":"heating","first":{"month":11,"day":15},"last":{"month":3,"day":15},"ownCount":true,
               "tiers":[{"upTo":1,"price":1},{"upTo":2,"price":2},{"upTo":3,"price":3},{"upTo":4,"price":4},{"upTo":5,"price":5},{"price":6}]}]}""", """
            {"kind":"FLAT","tiers":[{"price":4.05}],"minimumPerMonth":50.00}"""}) {
            PriceTerms terms = TermsJson.read(json);
            assertThatCode(() -> TermsCheck.check(terms)).as(json).doesNotThrowAnyException();
            assertThat(TermsJson.read(TermsJson.write(terms))).isEqualTo(terms);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "price_tier_count      | 'tiers':[{'price':3}]",
                "price_flat_tiers      | 'kind':'FLAT','tiers':[{'upTo':3,'price':3},{'price':3}]",
                "price_bound_order     | 'tiers':[{'upTo':310,'price':3},{'upTo':310,'price':3.3},{'price':4}]",
                "price_bound_order     | 'tiers':[{'upTo':-1,'price':3},{'price':4}]",
                "price_bound_order     | 'tiers':[{'upTo':1.0005,'price':3},{'price':4}]",
                "price_bound_missing   | 'tiers':[{'price':3},{'price':4}]",
                "price_highest_bound   | 'tiers':[{'upTo':310,'price':3},{'upTo':520,'price':4}]",
                "price_value           | 'tiers':[{'upTo':310,'price':-0.01},{'price':4}]",
                "price_value           | 'tiers':[{'upTo':310},{'price':4}]",
                "price_value           | 'tiers':[{'upTo':310,'price':3.1234567},{'price':4}]",
                "price_cycle_missing   | 'cycle':{'kind':'NONE'},'tiers':[{'upTo':310,'price':3},{'price':4}]",
                "price_day             | 'cycle':{'kind':'CUSTOM_YEAR'},'tiers':[{'upTo':310,'price':3},{'price':4}]",
                "price_day             | 'cycle':{'kind':'CUSTOM_YEAR','start':{'month':4,'day':31}},'tiers':[{'upTo':310,'price':3},{'price':4}]",
                "price_cycle_day       | 'cycle':{'kind':'MONTH','start':{'month':1,'day':29}},'tiers':[{'upTo':310,'price':3},{'price':4}]",
                "price_allowance_bounds| 'tiers':[{'upTo':9,'price':3},{'upTo':10,'price':3},{'upTo':11,'price':3},{'price':4}],'allowance':{'kind':'FIXED','fromPersons':5,'perBound':[1,2]}",
                "price_allowance_value | 'tiers':[{'upTo':310,'price':3},{'price':4}],'allowance':{'kind':'FIXED','fromPersons':5,'perBound':[-1]}",
                "price_allowance_value | 'tiers':[{'upTo':310,'price':3},{'price':4}],'allowance':{'fromPersons':5,'perBound':[1]}",
                "price_allowance_order | 'tiers':[{'upTo':15,'price':3},{'upTo':50,'price':3},{'price':4}],'allowance':{'kind':'PER_HEAD','fromPersons':4,'perBound':[17,5]}",
                "price_season_overlap  | 'tiers':[{'upTo':310,'price':3},{'price':4}],'seasons':[{'name':'a','first':{'month':11,'day':1},'last':{'month':3,'day':1},'tiers':[{'upTo':1,'price':1},{'price':2}]},{'name':'b','first':{'month':2,'day':29},'last':{'month':4,'day':1},'tiers':[{'upTo':1,'price':1},{'price':2}]}]",
                "price_season_name     | 'kind':'FLAT','tiers':[{'price':3}],'seasons':[{'name':'a','first':{'month':11,'day':1},'last':{'month':3,'day':1},'tiers':[{'upTo':1,'price':1},{'price':2}]}]",
                "price_tax             | 'tiers':[{'upTo':310,'price':3},{'price':4}],'taxPercent':100",
                "price_minimum         | 'tiers':[{'upTo':310,'price':3},{'price':4}],'minimumPerMonth':0.005",
            })
    void terms_that_cannot_be_right_are_refused_in_words(String code, String json) {
        PriceTerms terms = TermsJson.read("{" + json.replace('\'', '"') + "}");
        Refused refused = catchThrowableOfType(Refused.class, () -> TermsCheck.check(terms));
        assertThat(refused.code()).isEqualTo(code);
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Texts.of(language).refusal(refused)).doesNotContain("!", "{", "}");
        }
    }
}
