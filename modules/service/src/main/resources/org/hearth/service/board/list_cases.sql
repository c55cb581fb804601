select s.*, c.name as customer_name
from service_case s left join customer c on c.id = s.customer_id
where <where>
order by s.state not in ('TAKEN', 'ASSIGNED'), s.emergency desc, case when s.state in ('TAKEN', 'ASSIGNED') then s.due end, s.id desc
offset :offset limit :limit
