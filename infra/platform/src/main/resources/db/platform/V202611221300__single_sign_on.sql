-- Who of an identity provider is whom here, linked at the first sign-in through it.
create table person_identity (
    issuer varchar(300) not null,
    subject varchar(255) not null,
    person_id bigint not null references person on delete cascade,
    linked timestamptz not null,
    primary key (issuer, subject),
    unique (person_id, issuer)
);

-- What the provider has said of a session, or of a challenge that awaits its code; it ends with them.
create table provider_session (
    token_print bytea primary key,
    issuer varchar(300) not null,
    subject varchar(255) not null,
    sid varchar(255),
    second_factor boolean not null,
    expires timestamptz not null
);
create index provider_session_subject on provider_session (issuer, subject);
create index provider_session_expires on provider_session (expires);
