-- Once per database, by a superuser, connected to Hearth's database after the roles hearth_platform and hearth_app are there.
-- It closes the ways by which a statement of one subsidiary could make itself another: see docs/adr/0001.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
grant execute on function pg_catalog.set_config(text, text, boolean) to hearth_platform;
revoke usage on language plpgsql from public;
revoke usage on language sql from public;
grant usage on language sql to hearth_platform;
revoke all on schema public from public;
alter role hearth_app set search_path = pg_catalog;
