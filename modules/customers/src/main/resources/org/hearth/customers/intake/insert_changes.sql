insert into customer_change (customer_id, account_id, at, person_id, person, field, old_value, new_value)
select customer_id, account_id, :now, :personId, :person, field, old_value, new_value
from row_change
order by row_no
