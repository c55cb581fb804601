package org.hearth.ui.customer;

import java.time.Instant;
import org.hearth.ui.kit.Tone;

/**
 * Something that happened to a customer.
 *
 * @param icon a line icon's name
 * @param title what it was, in a few words
 * @param detail more of it, may be empty
 * @param figure an amount or a volume at the right, may be empty
 * @param open shows all of it
 */
record Happening(Instant at, String icon, Tone tone, String title, String detail, String figure, Runnable open) {}
