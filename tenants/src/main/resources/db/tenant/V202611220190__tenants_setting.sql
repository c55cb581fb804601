-- What a subsidiary's people or headquarters have decided, by part of the house; own is the subsidiary's choice, locked headquarters' last word.
create table setting (
    part varchar(40) not null,
    key varchar(100) not null,
    value text not null,
    own boolean not null,
    locked boolean not null,
    changed timestamptz not null default now(),
    changed_by varchar(100) not null,
    primary key (part, key)
);
