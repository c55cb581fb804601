update bill_due d
set open_fen = d.open_fen - m.fen
from unnest(:accounts, :bills, :amounts) as m (account_id, bill_id, fen)
where d.account_id = m.account_id and d.bill_id = m.bill_id
