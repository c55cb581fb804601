package org.hearth.tenants.backups;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where backups go and how many are kept.
 *
 * @param passphrase seals personal data in them
 * @param hour from which hour of the day on, by the house's clock
 * @param keep how many of each subsidiary
 * @param oldest how old the last good one may be before it is an alarm
 */
record BackupSettings(Path folder, String passphrase, int hour, int keep, Duration oldest) {
    private static final int SHORTEST = 12;

    /** @throws IllegalArgumentException with the setting that cannot be meant so */
    BackupSettings {
        if (passphrase.length() < SHORTEST) {
            throw new IllegalArgumentException("hearth.backup.folder needs hearth.backup.passphrase beside it, "
                    + SHORTEST + " characters or more: without it personal data could not be restored");
        }
        if (hour < 0 || hour > 23 || keep < 1 || oldest.isNegative() || oldest.isZero()) {
            throw new IllegalArgumentException(
                    "hearth.backup.hour is 0 to 23, hearth.backup.keep and hearth.backup.alarm-hours 1 or more");
        }
    }

    /** Empty while no folder is named. */
    static Optional<BackupSettings> read(Config config) {
        return config.getOptionalValue("hearth.backup.folder", String.class)
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> new BackupSettings(
                        Path.of(folder),
                        config.getOptionalValue("hearth.backup.passphrase", String.class)
                                .orElse(""),
                        number(config, "hour", 2),
                        number(config, "keep", 7),
                        Duration.ofHours(number(config, "alarm-hours", 36))));
    }

    private static int number(Config config, String key, int usual) {
        return config.getOptionalValue("hearth.backup." + key, Integer.class).orElse(usual);
    }

    @Override
    public String toString() {
        return "BackupSettings[" + folder + ", " + hour + ", " + keep + "]";
    }
}
