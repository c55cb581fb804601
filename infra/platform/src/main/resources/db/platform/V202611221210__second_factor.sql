-- Second factors of people: the secret, and the one that waits to replace it, are sealed; recovery codes and challenges are kept as hashes alone.
create table second_factor (
    person_id bigint primary key references person on delete cascade,
    secret bytea,
    pending bytea,
    last_step bigint not null default 0,
    created timestamptz not null
);

create table recovery_code (
    person_id bigint not null references second_factor on delete cascade,
    print bytea not null,
    used timestamptz,
    primary key (person_id, print)
);

-- Somebody whose password was right and whose code is awaited.
create table sign_in_challenge (
    token_print bytea primary key,
    person_id bigint not null references person on delete cascade,
    expires timestamptz not null
);
create index sign_in_challenge_expires on sign_in_challenge (expires);

-- What each subsidiary has decided about its people; no row means the defaults.
create table people_setting (
    tenant varchar(31) primary key references tenant on delete cascade,
    manager_factor boolean not null default false,
    grant_self_issued boolean not null default false
);
