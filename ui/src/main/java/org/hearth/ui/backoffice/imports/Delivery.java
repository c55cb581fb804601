package org.hearth.ui.backoffice.imports;

import org.hearth.exchange.Upload;

/** A file that a person has brought; it goes when nobody works on it and the person has left it. */
final class Delivery {
    private final Upload upload;
    private int working;
    private boolean left;

    Delivery(Upload upload) {
        this.upload = upload;
    }

    Upload upload() {
        return upload;
    }

    synchronized void begin() {
        working++;
    }

    synchronized void end() {
        working--;
        clear();
    }

    synchronized void leave() {
        left = true;
        clear();
    }

    private void clear() {
        if (left && working == 0) {
            upload.close();
        }
    }
}
