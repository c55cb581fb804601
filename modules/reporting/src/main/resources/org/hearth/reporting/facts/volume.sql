update report_month set volume_l = 0 where month = :month;
insert into report_month as r (month, branch_id, kind, volume_l)
select :month, coalesce(a.branch_id, 0), a.kind, sum(u.volume_l)
from metering_usage u
join account_billing a on a.account_id = u.account_id
where u.read_on >= :month and u.read_on < :next
group by 2, 3
on conflict (month, branch_id, kind) do update set volume_l = excluded.volume_l
