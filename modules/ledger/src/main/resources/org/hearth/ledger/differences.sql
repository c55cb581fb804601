with summed as (
    select account_id,
           sum(case 1 when debit then amount_fen when credit then -amount_fen else 0 end) as receivable_fen,
           sum(case 6 when credit then amount_fen when debit then -amount_fen else 0 end) as prepaid_fen
    from ledger_transfer
    group by account_id
)
select account_id,
       coalesce(b.receivable_fen, 0) as kept_receivable,
       coalesce(b.prepaid_fen, 0)    as kept_prepaid,
       coalesce(s.receivable_fen, 0) as summed_receivable,
       coalesce(s.prepaid_fen, 0)    as summed_prepaid
from summed s
full join account_balance b using (account_id)
where coalesce(b.receivable_fen, 0) <> coalesce(s.receivable_fen, 0)
   or coalesce(b.prepaid_fen, 0) <> coalesce(s.prepaid_fen, 0)
order by account_id
limit :most
