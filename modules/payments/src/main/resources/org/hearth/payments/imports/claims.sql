select p.id, p.account_id, p.amount_fen, p.paid_on
from payment_judged j
join payment p on p.key = j.key and p.channel = j.channel
where j.verdict is null
order by p.account_id, p.paid_on, p.id
