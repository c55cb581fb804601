select cast(m as date) as month,
    sum(f.customers) as now_customers, sum(f.volume_l) as now_volume_l, sum(f.bills) as now_bills, sum(f.billed_fen) as now_billed_fen, sum(f.collected_fen) as now_collected_fen, sum(f.arrears_fen) as now_arrears_fen, sum(f.cases) as now_cases
from generate_series(cast(:first as date), cast(:last as date), interval '1 month') m
left join fact_month f on f.month = m and (:everything or f.tenant = any(:tenants))
group by m
order by m
