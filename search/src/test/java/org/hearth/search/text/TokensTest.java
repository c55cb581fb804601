package org.hearth.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void names_that_sound_alike_share_their_sound() {
        assertThat(Words.of("张伟").sounds(true))
                .containsAnyElementsOf(Words.of("章炜").sounds(true));
        assertThat(Words.of("李静").sounds(true))
                .containsAnyElementsOf(Words.of("李晶").sounds(true));
        assertThat(Words.of("刘兰").sounds(true))
                .containsAnyElementsOf(Words.of("牛南").sounds(true));
        assertThat(Words.of("张伟").sounds(true))
                .doesNotContainAnyElementsOf(Words.of("王芳").sounds(true));
    }

    @Test
    void a_family_name_is_read_as_a_family_name_first() {
        assertThat(Words.of("单田芳").pinyin().iterator().next()).startsWith("shan");
        assertThat(Words.of("曾国华").pinyin().iterator().next()).startsWith("zeng");
        assertThat(Words.of("解小东").initials()).contains("xxd");
    }

    @Test
    void an_address_is_found_by_the_initials_of_its_places() {
        assertThat(Words.of("上海市浦东新区南京路阳光花园3号楼2单元501室").placeInitials()).contains("njl", "yghy");
        assertThat(Words.of("上海市浦东新区阳光花园").placePinyin()).contains("yangguanghuayuan");
    }

    @Test
    void house_numbers_are_the_same_however_they_are_written() {
        assertThat(Words.of("阳光花园十二栋三单元五〇一室").numbers()).containsExactly("12", "3", "501");
        assertThat(Words.of("阳光花园12号楼03单元501").numbers()).containsExactly("12", "3", "501");
        assertThat(Normal.of("三百零五号")).isEqualTo("305号");
        assertThat(Normal.of("３幢２０１室")).isEqualTo("3楼201室");
    }

    @Test
    void letters_typed_with_a_southern_ear_meet_the_name() {
        assertThat(Tokens.heard("zhangwei")).isEqualTo(Tokens.heard("zangwei")).isEqualTo(Tokens.heard("zhanwei"));
        assertThat(Words.of("张伟").heardNames()).contains(Tokens.heard("zhangwei"));
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
        Words.of(text).han();
        Words.of(text).initials();
        Words.of(text).placeInitials();
        Words.of(text).heardNames();
        assertThat(Parts.ofQuery(text)).hasSizeLessThanOrEqualTo(12);
    }
}
