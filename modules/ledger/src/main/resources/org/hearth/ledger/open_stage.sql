create temporary table if not exists ledger_stage (
    account_id  bigint   not null,
    on_date     date     not null,
    debit       smallint not null,
    credit      smallint not null,
    amount_fen  bigint   not null,
    source_kind smallint not null,
    source_id   bigint   not null
) on commit drop;
truncate ledger_stage;
