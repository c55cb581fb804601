package org.hearth.platform.quota;

/**
 * What a subsidiary may have of one node at once.
 *
 * @param requests calls of the REST interface that are answered at the same time
 * @param jobs background jobs that run at the same time
 */
public record Quota(int requests, int jobs) {}
