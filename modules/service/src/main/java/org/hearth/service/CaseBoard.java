package org.hearth.service;

/**
 * How the work stands now.
 *
 * @param emergencies open emergencies
 * @param dueSoon open and due within an hour
 * @param takenToday cases taken since midnight, in any state
 * @param doneToday cases done since midnight
 */
public record CaseBoard(long open, long emergencies, long overdue, long dueSoon, long takenToday, long doneToday) {}
