select distinct b.period
from payment_allocation l
join bill b on b.id = l.bill_id
where l.payment_id = any(:payments)
