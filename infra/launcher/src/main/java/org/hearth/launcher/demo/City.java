package org.hearth.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A subsidiary's city and its real communities.
 *
 * @param code tenant code
 * @param template onboarding template, carries the city's price plans
 * @param colour the subsidiary's own colour, {@code #rrggbb}
 * @param winter how much more gas a home burns in January than in spring
 */
record City(
        String code,
        String name,
        String city,
        String template,
        String colour,
        double winter,
        List<Community> communities) {

    /** The demo's three subsidiaries. */
    static List<City> all() {
        return List.of(
                of("sh", "沪东燃气有限公司", "上海", "shanghai", "#0f766e", 1.5),
                of("gz", "羊城燃气有限公司", "广州", "guangzhou", "#b45309", 1.2),
                of("nj", "金陵燃气有限公司", "南京", "nanjing", "#6d28d9", 1.8));
    }

    /** A community (小区) with its place in the address tree. */
    record Community(String province, String city, String district, String street, String name) {}

    static City of(String code, String name, String city, String template, String colour, double winter) {
        return new City(code, name, city, template, colour, winter, communities(code));
    }

    private static List<Community> communities(String code) {
        try (InputStream in = Objects.requireNonNull(City.class.getResourceAsStream("communities.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(code))
                    .map(cells -> new Community(cells[1], cells[2], cells[3], cells[4], cells[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
