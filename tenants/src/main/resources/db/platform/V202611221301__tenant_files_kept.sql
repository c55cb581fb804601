-- A file is kept until all its rows are through, so that another node goes on with it when the one that works on it dies.
alter table tenant_file add column content bytea;
alter table tenant_file add column mapping jsonb not null default '{}';
alter table tenant_file add column person_id bigint not null default 0;
alter table tenant_file add column node varchar(40) not null default '';
