update report_month set collected_fen = 0 where month = any(cast(:months as date[]));
insert into report_month (month, branch_id, kind, collected_fen)
select m.month, f.branch_id, f.kind, f.collected_fen
from (
    select month, cast(month + interval '1 month' as date) as next from unnest(cast(:months as date[])) as t (month)
) m
cross join lateral (
    select coalesce(a.branch_id, 0) as branch_id, a.kind, sum(p.amount_fen) as collected_fen
    from payment p
    join account_billing a on a.account_id = p.account_id
    where p.paid_on >= m.month and p.paid_on < m.next and p.reversed is null
    group by 1, 2
) f
on conflict (month, branch_id, kind) do update set collected_fen = excluded.collected_fen
