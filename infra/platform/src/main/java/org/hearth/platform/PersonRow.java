package org.hearth.platform;

import java.time.Instant;
import java.util.List;

/**
 * A person as those who look after people see one.
 *
 * @param login the name to sign in with
 * @param name as shown on receipts and histories
 * @param locked nobody can sign in as this person
 * @param factor a code is asked at the sign-in
 * @param memberships in the subsidiary of the scope, or all of them in the group's
 */
public record PersonRow(
        long id,
        String login,
        String name,
        boolean locked,
        boolean mustChange,
        boolean factor,
        Instant created,
        List<Membership> memberships) {
    public PersonRow {
        memberships = List.copyOf(memberships);
    }
}
