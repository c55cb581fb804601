-- One row of each table by its key: said one by one, because planning a join of eight tables takes longer than the rest of the payment.
select p.id, p.key, p.account_id, p.amount_fen, p.tendered_fen, p.method, p.channel, p.paid_on, p.taken, p.person,
       p.reversed is not null as is_reversed,
       a.number as account_number,
       (select name from customer where id = a.customer_id) as customer_name,
       (select full_name from address where id = (select address_id from premise where id = a.premise_id)) as address,
       coalesce((select name from org_unit where kind = 'HEAD'), '') as company,
       coalesce((select name from org_unit where id = (select unit_id from drawer where id = p.drawer_id)), '') as service_centre
from payment p
join account a on a.id = p.account_id
where p.id = :payment
