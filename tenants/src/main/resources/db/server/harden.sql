-- Once per database, by a superuser, connected to Hearth's database after the roles hearth_platform and hearth_app are there.
-- It closes the ways by which a statement of one subsidiary could make itself another: see docs/adr/0001.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
grant execute on function pg_catalog.set_config(text, text, boolean) to hearth_platform;
revoke usage on language plpgsql from public;
revoke usage on language sql from public;
grant usage on language sql to hearth_platform;
revoke all on schema public from public;
-- The path leads to the schema that bears the name of the role which is set: to none while none is.
alter role hearth_app set search_path = "$user";
alter role hearth_platform set search_path = platform, hq;
