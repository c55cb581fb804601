package org.hearth.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void names_that_sound_alike_share_their_sound() {
        assertThat(Tokens.sounds("张伟", true)).containsAnyElementsOf(Tokens.sounds("章炜", true));
        assertThat(Tokens.sounds("李静", true)).containsAnyElementsOf(Tokens.sounds("李晶", true));
        assertThat(Tokens.sounds("刘兰", true)).containsAnyElementsOf(Tokens.sounds("牛南", true));
        assertThat(Tokens.sounds("张伟", true)).doesNotContainAnyElementsOf(Tokens.sounds("王芳", true));
    }

    @Test
    void a_family_name_is_read_as_a_family_name_first() {
        assertThat(Tokens.pinyin("单田芳").iterator().next()).startsWith("shan");
        assertThat(Tokens.pinyin("曾国华").iterator().next()).startsWith("zeng");
        assertThat(Tokens.initials("解小东", List.of())).contains("xxd");
    }

    @Test
    void an_address_is_found_by_the_initials_of_its_places() {
        assertThat(Tokens.initials("", List.of("上海市浦东新区南京路阳光花园3号楼2单元501室"))).contains("njl", "yghy");
        assertThat(Tokens.placePinyin("上海市浦东新区阳光花园")).contains("yangguanghuayuan");
    }

    @Test
    void house_numbers_are_the_same_however_they_are_written() {
        assertThat(Tokens.numbers("阳光花园十二栋三单元五〇一室")).containsExactly("12", "3", "501");
        assertThat(Tokens.numbers("阳光花园12号楼03单元501")).containsExactly("12", "3", "501");
        assertThat(Normal.of("三百零五号")).isEqualTo("305号");
        assertThat(Normal.of("３幢２０１室")).isEqualTo("3楼201室");
    }

    @Test
    void letters_typed_with_a_southern_ear_meet_the_name() {
        assertThat(Tokens.heard("zhangwei")).isEqualTo(Tokens.heard("zangwei")).isEqualTo(Tokens.heard("zhanwei"));
        assertThat(Tokens.heardNames("张伟")).contains(Tokens.heard("zhangwei"));
    }

    @Test
    void a_phone_is_found_by_its_beginning_and_by_its_last_four_digits() {
        assertThat(Tokens.phonePieces("138-1234-5678"))
                .contains("138", "1381234", "13812345678", "5678")
                .doesNotContain("13");
    }

    @Test
    void a_query_is_cut_where_the_script_changes() {
        assertThat(Parts.ofQuery("阳光花园3-501 zhangW").stream().map(Parts.Part::text))
                .containsExactly("阳光花园", "3", "501", "zhangw");
        assertThat(Parts.ofQuery("3号楼2单元").stream().map(Parts.Part::text)).containsExactly("3", "2");
    }

    @Property
    void no_text_breaks_the_analysis(@ForAll @StringLength(max = 200) String text) {
        Parts.ofQuery(text);
        Tokens.han(text);
        Tokens.initials(text, List.of(text));
        Tokens.heardNames(text);
        assertThat(Parts.ofQuery(text)).hasSizeLessThanOrEqualTo(12);
    }
}
