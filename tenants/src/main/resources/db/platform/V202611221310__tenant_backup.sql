-- The nightly backup of each subsidiary: the last good one, the last failure, and which node is at it now.
create table tenant_backup (
    tenant varchar(31) primary key references tenant on delete cascade,
    good timestamptz,
    file varchar(300) not null default '',
    bytes bigint not null default 0,
    rows bigint not null default 0,
    failed timestamptz,
    error varchar(500) not null default '',
    taken_until timestamptz
);
