package org.hearth.reporting;

/**
 * A month beside the month before and the same month of the year before.
 *
 * @param arrears what is open today over all months, by age
 */
public record KeyFigures(MonthFigures month, MonthFigures monthBefore, MonthFigures yearBefore, Arrears arrears) {}
