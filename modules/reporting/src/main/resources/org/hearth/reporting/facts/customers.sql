update report_month set customers = 0 where month = any(cast(:months as date[]));
insert into report_month (month, branch_id, kind, customers)
select m.month, f.branch_id, f.kind, f.customers
from (
    select month, cast(month + interval '1 month' as date) as next from unnest(cast(:months as date[])) as t (month)
) m
cross join lateral (
    select coalesce(a.branch_id, 0) as branch_id, a.kind, count(*) as customers
    from account_billing a
    where a.opened < m.next and (a.closed is null or a.closed >= m.next)
    group by 1, 2
) f
on conflict (month, branch_id, kind) do update set customers = excluded.customers
