select p.id, p.key, p.account_id, a.number as account_number, c.name as customer_name, ad.full_name as address, p.amount_fen,
       p.tendered_fen, p.method, p.channel, p.paid_on, p.taken, p.person, p.reversed is not null as is_reversed,
       coalesce((select name from org_unit where kind = 'HEAD'), '') as company,
       coalesce(u.name, '') as service_centre
from payment p
join account a on a.id = p.account_id
join customer c on c.id = a.customer_id
join premise pr on pr.id = a.premise_id
join address ad on ad.id = pr.address_id
left join drawer d on d.id = p.drawer_id
left join org_unit u on u.id = d.unit_id
where p.id = :payment
