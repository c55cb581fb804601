-- 1 is RECEIVABLE, 6 is PREPAID. Answers how many accounts would have less than nothing paid ahead.
with moved as (
    insert into account_balance as b (account_id, receivable_fen, prepaid_fen)
    select account_id,
           sum(case 1 when debit then amount_fen when credit then -amount_fen else 0 end)::bigint,
           sum(case 6 when credit then amount_fen when debit then -amount_fen else 0 end)::bigint
    from ledger_stage
    group by account_id
    order by account_id
    on conflict (account_id) do update
        set receivable_fen = b.receivable_fen + excluded.receivable_fen,
            prepaid_fen    = b.prepaid_fen + excluded.prepaid_fen
    returning prepaid_fen
)
select count(*) from moved where prepaid_fen < 0
