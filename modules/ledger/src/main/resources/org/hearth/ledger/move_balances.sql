-- Answers how many balances there were to move, and how many of them would have less than nothing paid ahead.
with moved as (
    update account_balance b
    set receivable_fen = b.receivable_fen + m.receivable_fen, prepaid_fen = b.prepaid_fen + m.prepaid_fen
    from unnest(:accounts, :receivable, :prepaid) as m (account_id, receivable_fen, prepaid_fen)
    where b.account_id = m.account_id
    returning b.prepaid_fen
)
select count(*) as moved, count(*) filter (where prepaid_fen < 0) as short from moved
