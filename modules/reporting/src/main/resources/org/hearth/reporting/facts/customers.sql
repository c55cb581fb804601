update report_month set customers = 0 where month = :month;
insert into report_month as r (month, branch_id, kind, customers)
select :month, coalesce(a.branch_id, 0), a.kind, count(*)
from account_billing a
where a.opened < :next and (a.closed is null or a.closed >= :next)
group by 2, 3
on conflict (month, branch_id, kind) do update set customers = excluded.customers
