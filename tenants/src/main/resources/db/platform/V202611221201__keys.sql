-- The keys under which personal data is sealed, each wrapped under a master key that stands in no database. owner is a subsidiary's
-- code, or empty for the house. A key seals from current_from on, when every node has had the time to learn of it, until a younger one
-- does; it opens what it has sealed for ever after. There is no reference to tenant: the house is none.
create table data_key (
    owner varchar(31) not null,
    number integer not null check (number between 0 and 65535),
    wrapped bytea not null,
    master varchar(16) not null,
    created timestamptz not null default now(),
    current_from timestamptz not null,
    primary key (owner, number)
);
