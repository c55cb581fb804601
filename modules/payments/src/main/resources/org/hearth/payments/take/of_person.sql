select p.id, p.account_id, a.number as account_number, c.name as customer_name, p.amount_fen, p.method, p.channel, p.paid_on,
       p.taken, p.person, p.reason
from drawer d
join payment p on p.drawer_id = d.id
join account a on a.id = p.account_id
join customer c on c.id = a.customer_id
where d.person_id = :person and d.day = :day
order by p.id desc
