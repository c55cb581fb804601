-- What one subsidiary may have of each node at once; null is what the settings give everybody.
create table tenant_quota (
    tenant varchar(31) primary key references tenant,
    requests integer check (requests > 0),
    jobs integer check (jobs > 0)
);
