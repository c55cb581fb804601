package org.hearth.metering;

import java.time.LocalDate;
import org.hearth.kernel.port.Event;

/**
 * Readings have come to count, were changed or were taken back.
 *
 * @param batchId the batch that brought them
 * @param from the first day whose readings are touched
 * @param to the last such day
 * @param readings how many came to count
 */
public record ReadingsLanded(long batchId, LocalDate from, LocalDate to, long readings) implements Event {}
