package org.hearth.verify.whole;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.verify.house.Rest;

/**
 * The files with which a new subsidiary begins: eight households of Hangzhou, their meters, and a month's readings.
 *
 * @param code its code in the group
 * @param month the month that is read and billed
 */
record Newcomer(String code, YearMonth month) {
    /** The household that comes to the counter. */
    static final String CUSTOMER = "欧阳若兰";

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> NAMES = List.of(CUSTOMER, "沈佳怡", "陆建平", "钱文涛", "俞晓燕", "章国良", "蒋丽华", "裘志远");
    private static final int START = 1_000;

    /** The first code that no subsidiary has yet, so that a house that runs already can take it in as well. */
    static Newcomer at(YearMonth month, Rest operator) {
        String taken = operator.get("/tenants").body();
        return Stream.of("hz", "hzb", "hzc", "hzd", "hze", "hzf", "hzg", "hzh")
                .filter(code -> !taken.contains('"' + code + '"'))
                .findFirst()
                .map(code -> new Newcomer(code, month))
                .orElseThrow();
    }

    String name() {
        return "钱塘燃气有限公司" + code.substring(2);
    }

    /** In GB18030, as old systems write it; the last row's day of opening is none. */
    FilePayload customers() {
        StringBuilder text = new StringBuilder("户号,客户姓名,客户类型,手机号,省,市,区县,街道,小区,楼栋,单元,楼层,房号,人口数,价格编码,开户日期,抄表本\n");
        for (int at = 0; at < NAMES.size(); at++) {
            text.append(customer(at, NAMES.get(at), "2019-06-01"));
        }
        text.append(customer(NAMES.size(), "赵无期", "2019-02-30"));
        return new FilePayload(
                "hangzhou-customers.csv", "text/csv", text.toString().getBytes(GB18030));
    }

    FilePayload meters() {
        StringBuilder text = new StringBuilder("表号,户号,位数,始读数,安装日期,抄表本\n");
        for (int at = 0; at < NAMES.size(); at++) {
            text.append("%s,%s,5,%d,%s,HZ01\n"
                    .formatted(meter(at), account(at), START, month.atDay(1).minusDays(1)));
        }
        return utf8("hangzhou-meters.csv", text);
    }

    /** The first household has burnt 42 m³, each of the others a little more. */
    FilePayload readings() {
        StringBuilder text = new StringBuilder("表号,抄表日期,读数,抄表方式\n");
        for (int at = 0; at < NAMES.size(); at++) {
            text.append("%s,%s,%d,实抄\n".formatted(meter(at), month.atDay(25), START + 42 + at));
        }
        return utf8("hangzhou-readings.csv", text);
    }

    private static String customer(int at, String name, String opened) {
        return "%s,%s,民用,1385710%04d,浙江省,杭州市,西湖区,文新街道,湖畔花园,%d号楼,1单元,%d层,%d01室,3,res,%s,HZ01\n"
                .formatted(account(at), name, 4_300 + at, 1 + at / 4, 1 + at % 4, 1 + at % 4, opened);
    }

    private static String account(int at) {
        return "%010d".formatted(570_001 + at);
    }

    private static String meter(int at) {
        return "%09d".formatted(571_000_001 + at);
    }

    private static FilePayload utf8(String name, StringBuilder text) {
        return new FilePayload(name, "text/csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
