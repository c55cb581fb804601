package org.hearth.payments.receipt;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Turns a page into a PDF/A with its fonts inside. One at a time: the fonts are shared and keep state while they are read. */
final class ReceiptPaper {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new PackedFonts());
    }

    private ReceiptPaper() {}

    static byte[] print(String page) {
        synchronized (Typeface.class) {
            try (PDDocument document = new PDDocument()) {
                ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                new PdfRendererBuilder()
                        .useFastMode()
                        .usePDDocument(document)
                        .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                        .useColorProfile(COLOURS)
                        .useFont(supplier(document, Typeface.REGULAR), Typeface.FAMILY, REGULAR, FontStyle.NORMAL, true)
                        .useFont(supplier(document, Typeface.BOLD), Typeface.FAMILY, BOLD, FontStyle.NORMAL, true)
                        .withHtmlContent(page, null)
                        .toStream(pdf)
                        .run();
                return pdf.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static PDFontSupplier supplier(PDDocument document, Typeface typeface) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, typeface.font(), true));
    }
}
