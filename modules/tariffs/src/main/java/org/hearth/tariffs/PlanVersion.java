package org.hearth.tariffs;

import java.time.LocalDate;

/**
 * One published version of a plan; never changed afterwards.
 *
 * @param version 1 for the plan's first
 * @param validFrom first day on which it prices gas
 */
public record PlanVersion(String code, int version, LocalDate validFrom, PriceTerms terms) {}
