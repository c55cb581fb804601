select l.bill_id, b.period, l.amount_fen
from payment_allocation l
join bill b on b.id = l.bill_id
where l.payment_id = :payment
order by b.period, l.bill_id
