select s.*, c.name as customer_name
from service_case s left join customer c on c.id = s.customer_id
where s.id = :id
