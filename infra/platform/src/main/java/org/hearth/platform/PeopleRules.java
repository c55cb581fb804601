package org.hearth.platform;

/**
 * What a subsidiary has decided about its people.
 *
 * @param managerFactor managers sign in with a second factor
 * @param grantSelfIssued colleagues of other subsidiaries may open a grant for one of its customers themselves, with a reason; else
 *     somebody here must approve it
 */
public record PeopleRules(boolean managerFactor, boolean grantSelfIssued) {}
