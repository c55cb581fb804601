package org.hearth.metering.meters;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearth.exchange.Column;
import org.hearth.metering.MeterCard.MeterKind;
import org.jspecify.annotations.Nullable;

/** What a file of meters may hold, and the words for their kinds. */
final class MeterColumns {
    static final String METER_NO = "meter_no";
    static final String ACCOUNT_NO = "account_no";
    static final String KIND = "meter_kind";
    static final String MAKER = "maker";
    static final String MODEL = "model";
    static final String DIGITS = "digits";
    static final String FACTOR = "factor";
    static final String FIRST_REGISTER = "first_register";
    static final String INSTALLED_ON = "installed_on";
    static final String BOOK = "book";

    static final List<Column> ALL = List.of(
            Column.required(METER_NO, "表号", "表具编号", "表具号", "燃气表号", "表钢号", "meter", "meter number", "meter no"),
            Column.required(ACCOUNT_NO, "户号", "用户编号", "客户编号", "用户号", "账号", "account", "account number", "account no"),
            Column.optional(KIND, "类型", "表类型", "表具类型", "表种类", "meter type", "meter kind", "kind"),
            Column.optional(MAKER, "厂家", "表厂", "生产厂家", "制造厂", "manufacturer"),
            Column.optional(MODEL, "型号", "表型号", "表具型号", "规格型号", "meter model"),
            Column.optional(DIGITS, "位数", "表位数", "字轮位数", "meter digits"),
            Column.optional(FACTOR, "倍率", "表倍率", "系数", "multiplier"),
            Column.optional(FIRST_REGISTER, "始读数", "初始读数", "起始读数", "表底数", "底数", "initial reading"),
            Column.optional(INSTALLED_ON, "安装日期", "装表日期", "挂表日期", "install date", "installed"),
            Column.optional(BOOK, "抄表本", "抄表册", "抄表本号", "册号", "reading book"));

    private static final Map<String, MeterKind> KINDS = kinds();

    /** Words for kinds of customers: a column of that name in a customers' file says nothing about the meter. */
    private static final List<String> OF_CUSTOMERS =
            List.of("民用", "居民", "工商", "工商业", "非居民", "商业", "工业", "r", "c", "residential", "commercial", "industrial");

    private MeterColumns() {}

    /** The kind that a cell names, mechanical if it names none; empty if nobody knows the word. */
    static Optional<MeterKind> kind(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || OF_CUSTOMERS.contains(word)) {
            return Optional.of(MeterKind.MECHANICAL);
        }
        @Nullable MeterKind kind = KINDS.get(word);
        return Optional.ofNullable(kind);
    }

    private static Map<String, MeterKind> kinds() {
        Map<String, MeterKind> kinds = new HashMap<>();
        for (MeterKind kind : MeterKind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        for (String word : List.of("机械表", "普表", "普通表", "皮膜表", "膜式表", "基表", "diaphragm")) {
            kinds.put(word, MeterKind.MECHANICAL);
        }
        for (String word : List.of("ic卡表", "ic卡", "卡表", "ic", "ic card", "预付费表", "prepayment")) {
            kinds.put(word, MeterKind.IC_CARD);
        }
        for (String word : List.of("远传表", "远传", "物联网表", "物联网", "nb-iot", "nb-iot表", "lora", "lora表", "智能表", "smart")) {
            kinds.put(word, MeterKind.REMOTE);
        }
        for (String word : List.of("流量计", "罗茨流量计", "罗茨", "涡轮流量计", "涡轮", "超声波流量计", "roots", "turbine")) {
            kinds.put(word, MeterKind.FLOW);
        }
        return kinds;
    }
}
