update report_month set bills = 0, billed_fen = 0 where month = any(cast(:months as date[]));
insert into report_month (month, branch_id, kind, bills, billed_fen)
select b.period, coalesce(a.branch_id, 0), a.kind, count(*), sum(b.amount_fen + b.adjusted_fen)
from bill b
join account_billing a on a.account_id = b.account_id
where b.period = any(cast(:months as date[])) and b.state = 'I'
group by 1, 2, 3
on conflict (month, branch_id, kind) do update set bills = excluded.bills, billed_fen = excluded.billed_fen
