select c.id, c.number, c.name, c.key_account, sum(b.volume_l) as volume_l, sum(b.amount_fen + b.adjusted_fen) as billed_fen,
       coalesce(sum(d.open_fen), 0) as open_fen
from bill b
left join bill_due d on d.account_id = b.account_id and d.bill_id = b.id
join account_billing a on a.account_id = b.account_id and a.kind = 'C'
join customer c on c.id = a.customer_id
where b.period = :month and b.state = 'I'
group by c.id, c.number, c.name, c.key_account
order by volume_l desc, c.id
limit :limit
