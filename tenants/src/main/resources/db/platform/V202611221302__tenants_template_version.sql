-- The version of its template that a subsidiary began with; 0 where that was before templates had versions.
alter table tenant add column template_version integer not null default 0;
