-- A row for each subsidiary of the registry; what was not handed over is null and reads as zero.
with figures as (
    select tenant,
        sum(customers) filter (where month = :month) as now_customers,
        sum(volume_l) filter (where month = :month) as now_volume_l,
        sum(bills) filter (where month = :month) as now_bills,
        sum(billed_fen) filter (where month = :month) as now_billed_fen,
        sum(collected_fen) filter (where month = :month) as now_collected_fen,
        sum(arrears_fen) filter (where month = :month) as now_arrears_fen,
        sum(cases) filter (where month = :month) as now_cases,
        sum(customers) filter (where month = cast(:month as date) - interval '1 month') as month_customers,
        sum(volume_l) filter (where month = cast(:month as date) - interval '1 month') as month_volume_l,
        sum(bills) filter (where month = cast(:month as date) - interval '1 month') as month_bills,
        sum(billed_fen) filter (where month = cast(:month as date) - interval '1 month') as month_billed_fen,
        sum(collected_fen) filter (where month = cast(:month as date) - interval '1 month') as month_collected_fen,
        sum(arrears_fen) filter (where month = cast(:month as date) - interval '1 month') as month_arrears_fen,
        sum(cases) filter (where month = cast(:month as date) - interval '1 month') as month_cases,
        sum(customers) filter (where month = cast(:month as date) - interval '1 year') as year_customers,
        sum(volume_l) filter (where month = cast(:month as date) - interval '1 year') as year_volume_l,
        sum(bills) filter (where month = cast(:month as date) - interval '1 year') as year_bills,
        sum(billed_fen) filter (where month = cast(:month as date) - interval '1 year') as year_billed_fen,
        sum(collected_fen) filter (where month = cast(:month as date) - interval '1 year') as year_collected_fen,
        sum(arrears_fen) filter (where month = cast(:month as date) - interval '1 year') as year_arrears_fen,
        sum(cases) filter (where month = cast(:month as date) - interval '1 year') as year_cases
    from fact_month
    where month in (:month, cast(:month as date) - interval '1 month', cast(:month as date) - interval '1 year')
    group by tenant
)
select t.code as tenant, t.name, t.city, t.colour, rank() over (order by coalesce(f.now_billed_fen, 0) desc) as rank,
    f.now_customers, f.now_volume_l, f.now_bills, f.now_billed_fen, f.now_collected_fen, f.now_arrears_fen, f.now_cases, f.month_customers, f.month_volume_l, f.month_bills, f.month_billed_fen, f.month_collected_fen, f.month_arrears_fen, f.month_cases, f.year_customers, f.year_volume_l, f.year_bills, f.year_billed_fen, f.year_collected_fen, f.year_arrears_fen, f.year_cases
from tenant t
left join figures f on f.tenant = t.code
where t.state <> 'DELETED'
order by rank, t.number
