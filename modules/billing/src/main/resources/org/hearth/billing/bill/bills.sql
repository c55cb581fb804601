select b.id, b.account_id, b.run_id, b.period, b.from_on, b.to_on, b.issued_on, b.due_on, b.volume_l, b.amount_fen, b.tax_fen,
       b.adjusted_fen, coalesce(d.open_fen, 0) as open_fen, b.estimated, b.state
from bill b
left join bill_due d on d.account_id = b.account_id and d.bill_id = b.id
