update report_month set volume_l = 0 where month = any(cast(:months as date[]));
insert into report_month (month, branch_id, kind, volume_l)
select m.month, f.branch_id, f.kind, f.volume_l
from (
    select month, cast(month + interval '1 month' as date) as next from unnest(cast(:months as date[])) as t (month)
) m
cross join lateral (
    select coalesce(a.branch_id, 0) as branch_id, a.kind, sum(u.volume_l) as volume_l
    from metering_usage u
    join account_billing a on a.account_id = u.account_id
    where u.read_on >= m.month and u.read_on < m.next
    group by 1, 2
) f
on conflict (month, branch_id, kind) do update set volume_l = excluded.volume_l
