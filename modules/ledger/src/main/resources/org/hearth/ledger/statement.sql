select on_date, posted, debit, credit, amount_fen, source_kind, source_id,
       sum(case 1 when debit then amount_fen when credit then -amount_fen else 0 end) over past as receivable_after,
       sum(case 6 when credit then amount_fen when debit then -amount_fen else 0 end) over past as prepaid_after
from ledger_transfer
where account_id = :account
window past as (order by on_date, posted, source_kind, source_id, debit, credit)
order by on_date desc, posted desc, source_kind desc, source_id desc, debit desc, credit desc
limit :limit
