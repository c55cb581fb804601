package org.hearth.metering.land;

import java.util.Map;
import org.hearth.metering.ingest.ReadingRows;
import org.hearth.metering.ingest.RowErrors;

/**
 * Readings that came together.
 *
 * @param key names the batch; the same key with the same content has one effect
 * @param content digest of what was sent
 * @param origin {@code FILE} or {@code HTTP}
 * @param rowsRead rows with anything in them, good or bad
 */
public record Batch(
        String key,
        byte[] content,
        String origin,
        String fileName,
        ReadingRows rows,
        RowErrors errors,
        int rowsRead,
        Map<String, String> mapping) {}
