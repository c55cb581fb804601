update report_month set cases = 0 where month = :month;
insert into report_month as r (month, branch_id, kind, cases)
select :month, coalesce(s.branch_id, 0), coalesce(c.kind, 'R'), count(*)
from service_case s
left join customer c on c.id = s.customer_id
where s.taken >= cast(:month as timestamp) at time zone :zone and s.taken < cast(:next as timestamp) at time zone :zone
group by 2, 3
on conflict (month, branch_id, kind) do update set cases = excluded.cases
