-- One row for each subsidiary that handed anything over, its months in order and without gaps.
select f.tenant, array_agg(coalesce(f.billed_fen, 0) order by f.month) as billed
from (
    select t.tenant, cast(m as date) as month, sum(fact_month.billed_fen) as billed_fen
    from (select distinct tenant from fact_month where month between :first and :last) t
    cross join generate_series(cast(:first as date), cast(:last as date), interval '1 month') m
    left join fact_month on fact_month.tenant = t.tenant and fact_month.month = m
    where :everything or t.tenant = any(:tenants)
    group by t.tenant, m
) f
group by f.tenant
