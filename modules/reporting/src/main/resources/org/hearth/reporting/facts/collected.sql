update report_month set collected_fen = 0 where month = :month;
insert into report_month as r (month, branch_id, kind, collected_fen)
select :month, coalesce(a.branch_id, 0), a.kind, sum(p.amount_fen)
from payment p
join account_billing a on a.account_id = p.account_id
where p.paid_on >= :month and p.paid_on < :next and p.reversed is null
group by 2, 3
on conflict (month, branch_id, kind) do update set collected_fen = excluded.collected_fen
