-- One row is one balanced entry: it debits one account of the chart and credits another by the same amount.
-- The key says that one source moves money between the same two accounts once, so repeated work cannot post twice.
create table ledger_transfer (
    account_id  bigint      not null,
    source_id   bigint      not null,
    amount_fen  bigint      not null check (amount_fen > 0),
    posted      timestamptz not null default now(),
    on_date     date        not null,
    source_kind smallint    not null,
    debit       smallint    not null,
    credit      smallint    not null,
    constraint ledger_transfer_once primary key (account_id, source_kind, source_id, debit, credit),
    constraint ledger_transfer_two_sides check (debit <> credit)
);

-- What the transfers of a customer account come to; kept in the transaction that posts them. prepaid_fen never goes below zero: the
-- posting statements see to it, because a check would judge the difference that is about to be added instead of the sum.
create table account_balance (
    account_id     bigint not null primary key,
    receivable_fen bigint not null default 0,
    prepaid_fen    bigint not null default 0
) with (fillfactor = 80);
create index account_balance_prepaid_idx on account_balance (account_id) where prepaid_fen > 0;
