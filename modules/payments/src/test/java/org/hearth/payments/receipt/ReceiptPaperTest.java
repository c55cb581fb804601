package org.hearth.payments.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearth.payments.Method;
import org.hearth.payments.Receipt;
import org.junit.jupiter.api.Test;

class ReceiptPaperTest {
    private static final String SECRET = "HEARTH1/sh/700000482137/2026-11-21/201.41/ABCDEFGH23456789";

    @Test
    void a_receipt_says_in_chinese_who_paid_what_on_one_sheet() throws Exception {
        try (PDDocument paper = print(receipt(3, false))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            String text = text(paper);
            assertThat(text)
                    .contains("燃气费收据", "上海海悦燃气有限公司", "欧阳𬭩嘉 <测试>", "2025-08", "201.41", "贰佰零壹元肆")
                    .contains("231.41", "30.00", "王晓丽", "7000 0048 2137", "2026-11-21 21:05:09")
                    .doesNotContain("已冲正", "{", "!receipt");
        }
    }

    @Test
    void the_fonts_are_inside_so_that_any_printer_shows_it_alike() throws Exception {
        try (PDDocument paper = print(receipt(3, false))) {
            List<PDFont> fonts = new ArrayList<>();
            for (var name : paper.getPage(0).getResources().getFontNames()) {
                fonts.add(paper.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts)
                    .isNotEmpty()
                    .allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().contains("NotoSansSC"));
        }
    }

    @Test
    void many_bills_still_fit_on_the_sheet_and_add_up() throws Exception {
        try (PDDocument paper = print(receipt(24, false))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(text(paper)).contains("2027-07", "3,157.04");
        }
    }

    @Test
    void a_reversed_payments_receipt_says_so_across_the_sheet() throws Exception {
        try (PDDocument paper = print(receipt(1, true))) {
            assertThat(text(paper)).contains("已冲正");
        }
    }

    @Test
    void the_printed_code_can_be_read_with_a_phone() throws Exception {
        try (PDDocument paper = print(receipt(3, false))) {
            BufferedImage image = new PDFRenderer(paper).renderImageWithDPI(0, 200);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            BinaryBitmap bits = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            assertThat(new QRCodeReader().decode(bits).getText()).isEqualTo(SECRET);
        }
    }

    /** Some viewers give the radical for a character that looks the same; normal form makes one of both. */
    private static String text(PDDocument paper) throws Exception {
        return Normalizer.normalize(new PDFTextStripper().getText(paper), Normalizer.Form.NFKC);
    }

    private static PDDocument print(Receipt receipt) throws Exception {
        return Loader.loadPDF(ReceiptPaper.print(new ReceiptPage(ZoneId.of("Asia/Shanghai")).of(receipt)));
    }

    private static Receipt receipt(int bills, boolean reversed) {
        List<Receipt.Line> lines = new ArrayList<>();
        for (int i = 0; i < bills; i++) {
            lines.add(new Receipt.Line(i, YearMonth.of(2025, 8).plusMonths(i), 5234 + i * 813L));
        }
        long settled = lines.stream().mapToLong(Receipt.Line::amountFen).sum();
        return new Receipt(
                48213,
                "700000482137",
                "k",
                1,
                "2000123458",
                "欧阳𬭩嘉 <测试>",
                "上海市浦东新区陆家嘴街道福山路社区福山小区12号楼3单元5层502室",
                settled + 2000,
                settled + 5000,
                3000,
                Method.CASH,
                Receipt.COUNTER,
                LocalDate.of(2026, 11, 21),
                Instant.parse("2026-11-21T13:05:09Z"),
                "王晓丽",
                "上海海悦燃气有限公司",
                "陆家嘴营业厅",
                lines,
                2000,
                reversed,
                SECRET);
    }
}
