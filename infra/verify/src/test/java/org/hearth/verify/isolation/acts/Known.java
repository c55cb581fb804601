package org.hearth.verify.isolation.acts;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.TenantId;

/** What somebody who means a subsidiary's things would name: ids, numbers, names, and what proves who one is. */
record Known(
        TenantId tenant,
        String name,
        YearMonth month,
        long customer,
        String customerNumber,
        long account,
        String accountNumber,
        long meter,
        String meterNumber,
        String book,
        long exception,
        String plan,
        long run,
        long bill,
        long payment,
        String verification,
        long unit,
        long address,
        long serviceCase,
        String caseNumber,
        long job,
        long person,
        String login,
        String token,
        long key,
        String secret) {
    private static final long SERIAL = 99_999_999;

    /** Things that nobody has. */
    static Known nothing(Known like) {
        long none = 999_999_999_999L;
        return new Known(
                new TenantId("nowhere"),
                "无此人",
                like.month(),
                none,
                NumberKind.CUSTOMER.format(SERIAL),
                none,
                NumberKind.ACCOUNT.format(SERIAL),
                none,
                NumberKind.METER.format(SERIAL),
                "NONE",
                none,
                "nothing",
                none,
                none,
                none,
                "9999999999999999",
                none,
                none,
                none,
                NumberKind.CASE.format(SERIAL),
                none,
                none,
                "nobody",
                "no-token",
                none,
                "no-secret");
    }

    /** A text without the names that were asked for, so that answers about two sets of names can be compared. */
    String without(String text) {
        String bare = text;
        for (Object named : List.of(
                customer,
                account,
                meter,
                exception,
                run,
                bill,
                payment,
                unit,
                address,
                serviceCase,
                job,
                person,
                key)) {
            bare = bare.replaceAll("\\b" + named + "\\b", "#");
        }
        // The longest first: a plan is named after its subsidiary.
        List<String> names = Stream.of(
                        tenant.code(),
                        name,
                        customerNumber,
                        accountNumber,
                        meterNumber,
                        book,
                        plan,
                        verification,
                        caseNumber,
                        login,
                        token,
                        secret)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String named : names) {
            bare = bare.replace(named, "#");
        }
        return bare;
    }
}
