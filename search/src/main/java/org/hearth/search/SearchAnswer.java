package org.hearth.search;

import java.util.List;

/**
 * What was found, the best first.
 *
 * @param fallback whether the database answered because Elasticsearch is away: slower, and without sounds and misspellings
 */
public record SearchAnswer(List<SearchHit> hits, boolean fallback) {}
