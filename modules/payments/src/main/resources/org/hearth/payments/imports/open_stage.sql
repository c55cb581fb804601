drop table if exists payment_judged;
create temporary table if not exists payment_stage (
    row_no     bigint not null,
    amount_fen bigint not null,
    paid_on    date   not null,
    key        text   not null,
    channel    text   not null,
    account_no text   not null
) on commit drop;
truncate payment_stage;
