package org.hearth.kernel.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BinaryCopyIT {
    private static EmbeddedPostgres server;
    private Handle handle;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void connect() {
        handle = Jdbi.open(server.getPostgresDatabase());
    }

    @AfterEach
    void disconnect() {
        handle.execute("drop table if exists thing");
        handle.close();
    }

    @Test
    void an_array_of_bytes_comes_back_as_it_went_in() {
        handle.execute("create table prints (a bytea[])");
        try (BinaryCopy copy = BinaryCopy.into(handle, "prints", "a")) {
            copy.row().arrayOfBytes(List.of(new byte[] {1, 2}, new byte[] {-1}));
            copy.row().arrayOfBytes(null);
            assertThat(copy.finish()).isEqualTo(2);
        }
        assertThat(handle.createQuery("select a::text || cardinality(a) from prints where '\\xff'::bytea = any(a)")
                        .mapTo(String.class)
                        .list())
                .containsExactly("{\"\\\\x0102\",\"\\\\xff\"}2");
    }

    @Test
    void every_type_comes_back_as_it_went_in() {
        handle.execute(
                "create table thing (a smallint, b int, c bigint, d boolean, e text, f \"char\", g jsonb, h date, i timestamptz, j bytea, k uuid, l numeric)");
        Instant at = Instant.parse("1999-12-31T23:59:59.123456Z");
        UUID id = UUID.fromString("6f1c3a52-0001-4c7b-9a8e-f00000000001");

        try (BinaryCopy copy =
                BinaryCopy.into(handle, "thing", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l")) {
            copy.row()
                    .int2(-2)
                    .int4(Integer.MIN_VALUE)
                    .int8(Long.MAX_VALUE)
                    .bool(true)
                    .text("燃气表 meter")
                    .letter('R')
                    .jsonb("{\"户号\": 1}")
                    .date(LocalDate.of(1987, 2, 28))
                    .timestamp(at)
                    .bytes(new byte[] {0, -1})
                    .uuid(id)
                    .numeric(new BigDecimal("-12345678.90"));
            copy.row();
            for (int i = 0; i < 12; i++) {
                copy.nul();
            }
            assertThat(copy.finish()).isEqualTo(2);
        }

        var row = handle.select("select * from thing where a is not null")
                .mapToMap()
                .one();
        assertThat(row)
                .containsEntry("a", -2)
                .containsEntry("b", Integer.MIN_VALUE)
                .containsEntry("c", Long.MAX_VALUE)
                .containsEntry("d", true)
                .containsEntry("e", "燃气表 meter")
                .containsEntry("f", "R")
                .containsEntry("k", id)
                .containsEntry("l", new BigDecimal("-12345678.90"));
        assertThat(handle.select(
                                "select g ->> '户号' || h::text || (extract(epoch from i) * 1000000)::bigint from thing where a = -2")
                        .mapTo(String.class)
                        .one())
                .isEqualTo("1" + "1987-02-28" + (at.getEpochSecond() * 1_000_000 + 123_456));
        assertThat(handle.select("select j from thing where a = -2")
                        .mapTo(byte[].class)
                        .one())
                .containsExactly(0, -1);
        assertThat(handle.select(
                                "select count(*) from thing where num_nonnulls(a, b, c, d, e, f, g, h, i, j, k, l) = 0")
                        .mapTo(Long.class)
                        .one())
                .isEqualTo(1);
    }

    @Test
    void numbers_of_any_size_and_scale_keep_value_and_scale() {
        handle.execute("create table thing (n int, value numeric)");
        Random random = new Random(20261121);
        List<BigDecimal> values = new ArrayList<>(List.of(
                BigDecimal.ZERO,
                new BigDecimal("0.0001"),
                new BigDecimal("0.00001000"),
                new BigDecimal("10000"),
                new BigDecimal("-9999.9999"),
                new BigDecimal("1E+9")));
        for (int i = 0; i < 500; i++) {
            values.add(new BigDecimal(new java.math.BigInteger(random.nextInt(120), random), random.nextInt(30)));
        }

        try (BinaryCopy copy = BinaryCopy.into(handle, "thing", "n", "value")) {
            for (int i = 0; i < values.size(); i++) {
                copy.row().int4(i).numeric(values.get(i));
            }
            copy.finish();
        }

        List<BigDecimal> found = handle.select("select value from thing order by n")
                .mapTo(BigDecimal.class)
                .list();
        for (int i = 0; i < values.size(); i++) {
            assertThat(found.get(i))
                    .isEqualTo(values.get(i).setScale(Math.max(values.get(i).scale(), 0)));
        }
    }

    @Test
    void texts_longer_than_a_block_arrive_whole() {
        handle.execute("create table thing (n int, value text)");
        List<String> texts =
                List.of("a".repeat(40_000), "气".repeat(30_000), "a".repeat(32_000) + "气", "x".repeat(200_000), "");

        try (BinaryCopy copy = BinaryCopy.into(handle, "thing", "n", "value")) {
            for (int i = 0; i < texts.size(); i++) {
                copy.row().int4(i).text(texts.get(i));
            }
            copy.finish();
        }

        assertThat(handle.select("select value from thing order by n")
                        .mapTo(String.class)
                        .list())
                .isEqualTo(texts);
    }

    @Test
    void a_copy_that_is_left_unfinished_writes_nothing_and_frees_the_connection() {
        handle.execute("create table thing (n int)");

        handle.begin();
        try (BinaryCopy copy = BinaryCopy.into(handle, "thing", "n")) {
            for (int i = 0; i < 100_000; i++) {
                copy.row().int4(i);
            }
        }
        handle.rollback();

        assertThat(handle.select("select count(*) from thing").mapTo(Long.class).one())
                .isZero();
    }

    @Test
    void a_row_with_a_value_missing_is_refused_before_it_is_sent() {
        handle.execute("create table thing (n int, m int)");

        try (BinaryCopy copy = BinaryCopy.into(handle, "thing", "n", "m")) {
            copy.row().int4(1);
            assertThatThrownBy(copy::finish).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_key_that_is_there_already_is_told_by_its_state() {
        handle.execute("create table thing (n int primary key)");

        try (BinaryCopy copy = BinaryCopy.into(handle, "thing", "n")) {
            copy.row().int4(1);
            copy.row().int4(1);
            assertThatThrownBy(copy::finish)
                    .isInstanceOfSatisfying(
                            CopyFailed.class,
                            failed -> assertThat(failed.state()).isEqualTo("23505"));
        }
    }

    @Test
    void what_a_query_answers_is_read_value_by_value() {
        handle.execute(
                "create table thing (a smallint, b int, c bigint, d boolean, e text, f \"char\", h date, i bytea)");
        handle.execute(
                "insert into thing values (-7, 2000000000, -5000000000, true, '抄表 A', 'E', '2026-11-21', '\\xff0070')");
        handle.execute("insert into thing (a, e) select n, repeat('x', n) from generate_series(1, 1000) n");
        List<Object> first = new ArrayList<>();
        long[] sum = {0};

        long rows = BinaryRows.each(handle, "select a, e, b, c, d, f, h, i from thing order by a", row -> {
            int a = row.int2();
            String e = row.text();
            if (a < 0) {
                first.addAll(List.of(e, row.int4(), row.int8(), row.bool(), row.letter(), row.epochDay()));
                for (byte value : row.bytes()) {
                    first.add((int) value);
                }
            } else {
                sum[0] += e.length();
                for (int i = 0; i < 6; i++) {
                    assertThat(row.skipNull()).isTrue();
                }
            }
        });

        assertThat(rows).isEqualTo(1001);
        assertThat(sum[0]).isEqualTo(500_500);
        assertThat(first)
                .containsExactly(
                        "抄表 A",
                        2_000_000_000,
                        -5_000_000_000L,
                        true,
                        'E',
                        (int) LocalDate.of(2026, 11, 21).toEpochDay(),
                        -1,
                        0,
                        0x70);
        assertThat(BinaryRows.each(handle, "select a from thing where a > 5000", row -> row.int2()))
                .isZero();
    }
}
