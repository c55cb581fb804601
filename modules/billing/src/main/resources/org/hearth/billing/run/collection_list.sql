select coalesce(a.legacy_number, a.number) as account_no, c.name, b.amount_fen + b.adjusted_fen as amount_fen,
       coalesce(d.open_fen, 0) as open_fen, b.due_on, coalesce(l.receivable_fen, 0) as owed_fen
from bill b
join account a on a.id = b.account_id
join customer c on c.id = a.customer_id
left join bill_due d on d.account_id = b.account_id and d.bill_id = b.id
left join account_balance l on l.account_id = b.account_id
where b.period = :period and b.run_id = :run and b.state = 'I'
order by b.id
