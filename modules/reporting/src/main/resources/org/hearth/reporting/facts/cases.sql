update report_month set cases = 0 where month = any(cast(:months as date[]));
insert into report_month (month, branch_id, kind, cases)
select m.month, f.branch_id, f.kind, f.cases
from (
    select month, cast(month + interval '1 month' as date) as next from unnest(cast(:months as date[])) as t (month)
) m
cross join lateral (
    select coalesce(s.branch_id, 0) as branch_id, coalesce(c.kind, 'R') as kind, count(*) as cases
    from service_case s
    left join customer c on c.id = s.customer_id
    where s.taken >= cast(m.month as timestamp) at time zone :zone and s.taken < cast(m.next as timestamp) at time zone :zone
    group by 1, 2
) f
on conflict (month, branch_id, kind) do update set cases = excluded.cases
