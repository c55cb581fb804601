package org.hearth.payments.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.exchange.Column;
import org.hearth.exchange.ColumnMapping;
import org.hearth.exchange.Row;
import org.hearth.exchange.TableImport;

/** What one row of a payment file says, as far as the row alone tells whether it can be true. */
record PaymentLine(long row, String key, String account, int paidOn, long fen, String channel) {
    static final List<Column> COLUMNS = List.of(
            Column.required("key", "交易流水号", "流水号", "交易号", "订单号", "transaction_no", "serial_no"),
            Column.required("account_no", "户号", "客户编号", "用户编号", "用户号", "缴费户号", "account"),
            Column.required("paid_on", "缴费日期", "交易日期", "交易时间", "日期", "date"),
            Column.required("amount", "金额", "缴费金额", "交易金额", "实缴金额"),
            Column.optional("channel", "渠道", "二级渠道", "缴费渠道", "支付渠道"),
            Column.optional("trade_kind", "交易类型"));

    private static final String NO_CHANNEL = "银行";
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_CHANNEL = 40;
    private static final int LONGEST_ACCOUNT = 40;
    private static final long MOST_FEN = 10_000_000_000L;

    /** Reads rows of one file; refuses what cannot be right. */
    static final class Reader {
        private final TableImport in;
        private final LocalDate today;
        private final int key;
        private final int account;
        private final int paidOn;
        private final int amount;
        private final int channel;
        private final int kind;

        Reader(TableImport in, LocalDate today) {
            ColumnMapping mapping = in.mapping();
            this.in = in;
            this.today = today;
            this.key = mapping.index("key");
            this.account = mapping.index("account_no");
            this.paidOn = mapping.index("paid_on");
            this.amount = mapping.index("amount");
            this.channel = mapping.index("channel");
            this.kind = mapping.index("trade_kind");
        }

        /** The amount that the row names, in fen, or 0 if it names none. */
        long fen(Row row) {
            return Amounts.fen(row.at(amount)).orElse(0);
        }

        /** The row's line, or an incomplete one if the row was refused; {@link TableImport#isRefused} tells. */
        PaymentLine read(Row row) {
            String channelText = row.at(channel);
            return new PaymentLine(
                    row.number(),
                    text(row, "key", row.at(key), LONGEST_KEY, "payment_key_blank", "payment_key_long"),
                    text(
                            row,
                            "account_no",
                            row.at(account),
                            LONGEST_ACCOUNT,
                            "payment_account_blank",
                            "payment_account_unknown"),
                    day(row),
                    amount(row),
                    channel(row, channelText.isEmpty() ? NO_CHANNEL : channelText));
        }

        private String text(Row row, String field, String value, int longest, String blank, String tooLong) {
            if (value.isEmpty()) {
                in.refuse(row.number(), field, value, blank, Map.of());
            } else if (value.length() > longest) {
                in.refuse(row.number(), field, value, tooLong, Map.of("max", longest));
            }
            return value;
        }

        private String channel(Row row, String value) {
            if (value.length() > LONGEST_CHANNEL) {
                in.refuse(row.number(), "channel", value, "payment_channel_long", Map.of("max", LONGEST_CHANNEL));
            }
            String trade = row.at(kind);
            if (!trade.isEmpty() && !isPayment(trade)) {
                in.refuse(row.number(), "trade_kind", trade, "payment_kind", Map.of());
            }
            return value;
        }

        private int day(Row row) {
            String value = row.at(paidOn);
            Optional<LocalDate> day = Row.date(value);
            if (day.isEmpty()) {
                in.refuse(row.number(), "paid_on", value, "payment_day", Map.of());
            } else if (day.get().isAfter(today)) {
                in.refuse(row.number(), "paid_on", value, "payment_day_future", Map.of());
            }
            return Math.toIntExact(day.orElse(today).toEpochDay());
        }

        private long amount(Row row) {
            String value = row.at(amount);
            long fen = Amounts.fen(value).orElse(Long.MIN_VALUE);
            if (fen == Long.MIN_VALUE || fen > MOST_FEN) {
                in.refuse(row.number(), "amount", value, "payment_money", Map.of());
            } else if (fen <= 0) {
                in.refuse(row.number(), "amount", value, "payment_money_positive", Map.of());
            }
            return fen;
        }

        private static boolean isPayment(String kind) {
            return kind.contains("缴费")
                    || kind.contains("消费")
                    || kind.contains("代扣")
                    || kind.equalsIgnoreCase("payment");
        }
    }
}
