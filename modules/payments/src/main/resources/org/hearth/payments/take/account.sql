select a.number, c.name, ad.full_name
from account a
join customer c on c.id = a.customer_id
join premise p on p.id = a.premise_id
join address ad on ad.id = p.address_id
where a.id = :account
