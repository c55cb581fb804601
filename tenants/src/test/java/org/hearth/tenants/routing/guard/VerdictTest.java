package org.hearth.tenants.routing.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role t_other",
                "SET LOCAL ROLE t_other",
                "/* a */ set -- b\n role t_other",
                "-- x\rset role t_other",
                "select 1; set role t_other",
                "select '; ' ; reset role",
                "select 'a''b'; set search_path = t_other",
                "select $a$ ; $b$ $a$; set role t_other",
                "select \"a;b\"; discard all",
                "/* /* nested */ still */ set session authorization postgres",
                "set local \"role\" = 't_other'",
                "set local U&\"\\0072ole\" = 't_other'",
                "set local session_authorization = 'x'",
                "set search_path = t_other",
                "do $$ begin execute 'set role t_other'; end $$",
                "call something()",
                "begin",
                "commit",
                "rollback",
                "prepare p as select 1",
                "select e'\\'; set role t_other; --'",
                "create function f() returns int language sql return 1",
                "create or replace function f() returns int language sql return 1",
                "create role x",
                "create schema x",
                "alter table a owner to t_other",
                "drop owned by t_me",
                "create trigger x after insert on a execute function f()",
                "grant select on a to t_other",
                "listen x",
                "notify x",
                "load 'x'",
                "{call set_config('role', 't_other', false)}"
            })
    void a_statement_that_could_change_who_the_connection_is_meets_an_objection(String sql) {
        assertThat(Verdict.on(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "(select 1) union (select 2)",
                "with x as (select 1) select * from x",
                "insert into job (kind) values ('set role; reset role')",
                "update a set role = 'x'",
                "select 'it''s; set role x'",
                "-- set role x\nselect 1",
                "/* ; set role x */ delete from a",
                "create temp table stage (id bigint) on commit drop",
                "create temporary table stage as select 1",
                "create table reading_202611 partition of reading for values from (1) to (2)",
                "create unlogged table stage (like a including all)",
                "create unique index i on a (b)",
                "alter table a attach partition b for values in (1)",
                "drop table stage",
                "truncate stage",
                "copy a (b, c) from stdin (format binary)",
                "lock table a in share mode",
                "analyze a",
                "set local work_mem = '64MB'",
                "set local synchronous_commit = off",
                "set constraints all deferred",
                "merge into a using b on true when matched then do nothing",
                "select $1::text, a$b from c",
                ""
            })
    void a_statement_that_works_with_data_meets_none(String sql) {
        assertThat(Verdict.on(sql)).isEmpty();
    }
}
