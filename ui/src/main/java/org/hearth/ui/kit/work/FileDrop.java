package org.hearth.ui.kit.work;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.file.Path;
import java.util.List;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;

/** A place to drop one table file (CSV or XLSX); what is done with it is given by the desk, which also removes the file. */
public final class FileDrop extends Div {
    /** Takes the file as it lies on this node's disk and its name as the person knows it. */
    public interface Taker extends java.io.Serializable {
        void take(Path file, String name);
    }

    public FileDrop(Taker taker, String... endings) {
        Here here = Here.get();
        TemporaryFileUploadHandler handler = UploadHandler.toTempFile(
                (metadata, file) -> here.run(() -> taker.take(file.toPath(), metadata.fileName())));
        Upload upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, org.hearth.exchange.Upload.MAX_SIZE));
        upload.setAcceptedFileTypes(endings);
        upload.setI18n(words());
        upload.setWidthFull();
        upload.addAllFinishedListener(event -> upload.clearFileList());
        add(upload);
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(Words.t("ui.kit.choose_file")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(Words.t("ui.kit.drop_file")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Words.t("ui.kit.one_file"))
                .setFileIsTooBig(Words.t("ui.kit.file_too_big"))
                .setIncorrectFileType(Words.t("ui.kit.file_type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Words.t("ui.kit.connecting"))
                        .setStalled(Words.t("ui.kit.stalled"))
                        .setProcessing(Words.t("ui.kit.processing"))
                        .setHeld(Words.t("ui.kit.processing")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Words.t("ui.kit.server_away"))
                        .setUnexpectedServerError(Words.t("ui.kit.upload_failed"))
                        .setForbidden(Words.t("ui.kit.upload_failed"))));
        words.setUnits(List.of("B", "kB", "MB", "GB"));
        return words;
    }
}
