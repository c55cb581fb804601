with late as (
    select meter_id, date '1970-01-01' + day as day from unnest(:meters, :days) as late (meter_id, day)
), based as (
    select late.meter_id,
           coalesce(proven.read_on, m.installed_on) as base_on,
           coalesce(proven.register_l, m.first_register_l) as base_register_l,
           coalesce(proven.read_on, m.installed_on - 1) as after_on
    from late
    join meter m on m.id = late.meter_id
    left join lateral (
        select r.read_on, r.register_l
        from reading r
        where r.meter_id = late.meter_id and r.read_on < late.day and not r.estimated
        order by r.read_on desc
        limit 1
    ) proven on true
)
select b.meter_id, b.base_on, b.base_register_l, r.read_on, r.register_l, r.previous_on, r.previous_register_l,
       r.volume_l, r.estimated, r.source, r.marks
from based b
left join reading r on r.meter_id = b.meter_id and r.read_on > b.after_on
order by b.meter_id, r.read_on
