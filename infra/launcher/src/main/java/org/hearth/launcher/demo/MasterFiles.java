package org.hearth.launcher.demo;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The files of customers and meters, as an old system would export them; one city's still come in GB18030. */
final class MasterFiles {
    private static final String LEGACY_CITY = "nj";

    private MasterFiles() {}

    static void customers(City city, List<Household> households, Path file) throws IOException {
        List<String> header = List.of(
                "户号", "客户姓名", "客户类型", "手机号", "身份证号", "省", "市", "区县", "街道", "小区", "楼栋", "单元", "楼层", "房号", "人口数", "价格编码",
                "开户日期", "抄表本");
        try (Table table = new Table(file, encoding(city), header)) {
            for (Household h : households) {
                City.Community at = h.at();
                table.row(
                        h.account(),
                        h.name(),
                        h.business() ? "工商" : "民用",
                        h.phone(),
                        h.idNumber(),
                        at.province(),
                        at.city(),
                        at.district(),
                        at.street(),
                        at.name(),
                        h.building() + (h.business() ? "号" : "号楼"),
                        h.business() ? "" : h.unit() + "单元",
                        h.business() ? "" : h.floor() + "层",
                        h.business() ? "商" + h.serial() : String.format("%d%02d室", h.floor(), h.room()),
                        h.persons(),
                        h.priceCode(),
                        h.opened(),
                        h.book());
            }
        }
    }

    static void meters(City city, List<Household> households, Path file, LocalDate historyBegins) throws IOException {
        List<String> header = List.of("表号", "户号", "厂家", "型号", "类型", "位数", "始读数", "安装日期", "抄表本");
        try (Table table = new Table(file, encoding(city), header)) {
            for (Household h : households) {
                // An old system hands over the register of its last bill, as of the day before our history begins.
                LocalDate from = h.opened().isAfter(historyBegins) ? h.opened() : historyBegins.minusDays(1);
                table.row(
                        h.meter(),
                        h.account(),
                        h.business() ? "天信仪表" : "金卡智能",
                        h.model(),
                        h.business() ? "流量计" : "膜式表",
                        h.digits(),
                        h.start(),
                        from,
                        h.book());
            }
        }
    }

    static Charset encoding(City city) {
        return city.code().equals(LEGACY_CITY) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }
}
