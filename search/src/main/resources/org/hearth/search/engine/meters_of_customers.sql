select a.customer_id, m.maker_number as number
from account a
join meter m on m.account_id = a.id
where a.customer_id = any(:ids) and m.removed_on is null
