select p.id, p.account_id, a.number as account_number, c.name as customer_name, p.amount_fen, p.method, p.channel, p.paid_on,
       p.taken, p.person, p.reason
from payment p
join account a on a.id = p.account_id
join customer c on c.id = a.customer_id
where p.account_id = :account
order by p.paid_on desc, p.id desc
limit :limit
