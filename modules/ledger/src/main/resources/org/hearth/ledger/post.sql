-- 1 is RECEIVABLE, 6 is PREPAID; balances are taken in the order of their key, so that two posters never wait for each other in a ring.
with posted as (
    insert into ledger_transfer (account_id, on_date, debit, credit, amount_fen, source_kind, source_id)
    select * from unnest(:account, :date, :debit, :credit, :amount, :kind, :source)
    returning account_id, debit, credit, amount_fen
)
insert into account_balance as b (account_id, receivable_fen, prepaid_fen)
select account_id,
       sum(case 1 when debit then amount_fen when credit then -amount_fen else 0 end)::bigint,
       sum(case 6 when credit then amount_fen when debit then -amount_fen else 0 end)::bigint
from posted
group by account_id
order by account_id
on conflict (account_id) do update
    set receivable_fen = b.receivable_fen + excluded.receivable_fen,
        prepaid_fen    = b.prepaid_fen + excluded.prepaid_fen
returning account_id, receivable_fen, prepaid_fen
