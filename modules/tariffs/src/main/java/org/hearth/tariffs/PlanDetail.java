package org.hearth.tariffs;

import java.util.List;

/** A price plan with all its versions, newest first. */
public record PlanDetail(PlanRow plan, List<PlanVersion> versions) {}
