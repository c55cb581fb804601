insert into ledger_transfer (account_id, on_date, debit, credit, amount_fen, source_kind, source_id)
select account_id, on_date, debit, credit, amount_fen, source_kind, source_id
from ledger_stage
order by account_id, source_kind, source_id
