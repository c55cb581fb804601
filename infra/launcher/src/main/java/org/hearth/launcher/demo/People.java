package org.hearth.launcher.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/** Names, phones and id numbers of invented people; the id numbers are of a province (71) that issues none. */
final class People {
    private static final String[] SURNAMES =
            ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 "
                            + "余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 单 解 仇 翟 欧阳 上官 司马 诸葛")
                    .split(" ", -1);
    private static final String[] GIVEN =
            ("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 霞 平 刚 桂英 建国 建华 志强 秀兰 玉兰 海燕 国强 晓东 晓明 文博 子涵 雨桐 梓轩 浩然 欣怡 思远 佳琪 俊杰 "
                            + "志远 春梅 红梅 建军 丽华 小红 国华 永强 海涛 晨曦 嘉豪 雅婷 慧敏 振华 立新 爱民 玉珍 凤英 德胜 宝山 云飞 天翔 若曦 一鸣 可欣 诗涵 宇航 博文 家豪 美玲 淑芬 桂芳 长江 新民 卫东 学文 向阳 金花 银凤 瑞雪")
                    .split(" ", -1);
    private static final String[] TRADES = "餐饮 酒店 食品厂 中心小学 医院 洗涤 供热 制药 陶瓷 玻璃 印染 养老院 浴场 火锅店 面包房".split(" ", -1);
    private static final String[] PHONES =
            "130 131 132 133 135 136 137 138 139 150 151 152 158 159 180 186 187 188 189 199".split(" ", -1);
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private People() {}

    static String name(SplittableRandom random) {
        // Common family names are really common: the square of a uniform draw leans to the front of the list.
        double draw = random.nextDouble();
        return SURNAMES[(int) (draw * draw * SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)];
    }

    static String business(SplittableRandom random, String place) {
        String trade = TRADES[random.nextInt(TRADES.length)];
        String end = trade.endsWith("小学") || trade.endsWith("院") || trade.endsWith("店") ? "" : "有限公司";
        return place + SURNAMES[random.nextInt(20)] + "氏" + trade + end;
    }

    static String phone(SplittableRandom random) {
        return PHONES[random.nextInt(PHONES.length)] + "00" + String.format("%06d", random.nextInt(1_000_000));
    }

    static String idNumber(SplittableRandom random) {
        LocalDate born = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(20_000));
        String body = "71" + String.format("%04d", random.nextInt(100, 9999))
                + born.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", random.nextInt(1, 999));
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
