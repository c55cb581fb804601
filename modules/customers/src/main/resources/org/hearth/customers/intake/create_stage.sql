create temp table customer_stage (
    row_no bigint not null,
    legacy_number text not null,
    name text not null,
    kind text,
    phone_sealed bytea,
    phone_print bytea,
    phone_tail text,
    id_sealed bytea,
    id_print bytea,
    id_tail text,
    path text,
    household_size smallint,
    price_code text,
    opened date,
    book_code text,
    branch_id bigint,
    contact text
) on commit drop
