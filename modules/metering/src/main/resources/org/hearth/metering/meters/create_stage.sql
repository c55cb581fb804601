create temporary table meter_stage (
    line integer not null,
    maker_number text not null,
    account_no text not null,
    kind text not null,
    maker text not null,
    model text not null,
    digits smallint not null,
    factor integer not null,
    first_register_l bigint not null,
    installed_on date,
    book text,
    account_id bigint,
    opened date,
    meter_id bigint,
    fate text
) on commit drop
