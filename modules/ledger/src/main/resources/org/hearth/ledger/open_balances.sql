-- Balances that there were none of; another transaction may open one at the same time. Answers how many would have less than nothing paid ahead.
with opened as (
    insert into account_balance as b (account_id, receivable_fen, prepaid_fen)
    select m.account_id, m.receivable_fen, m.prepaid_fen
    from unnest(:accounts, :receivable, :prepaid) as m (account_id, receivable_fen, prepaid_fen)
    where not exists (select 1 from account_balance k where k.account_id = m.account_id)
    order by m.account_id
    on conflict (account_id) do update
        set receivable_fen = b.receivable_fen + excluded.receivable_fen,
            prepaid_fen    = b.prepaid_fen + excluded.prepaid_fen
    returning prepaid_fen
)
select count(*) from opened where prepaid_fen < 0
