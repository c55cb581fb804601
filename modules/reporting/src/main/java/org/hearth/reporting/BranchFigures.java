package org.hearth.reporting;

/**
 * A branch in a month.
 *
 * @param branchId 0 for accounts without a branch
 * @param name of the branch, or of the company for accounts without one
 */
public record BranchFigures(long branchId, String name, MonthFigures figures, Arrears arrears) {}
