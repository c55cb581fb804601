with read as (
    select r.meter_id, sum(r.volume_l) as volume_l,
           bool_and(r.estimated) as estimated
    from reading r
    where r.read_on >= :from and r.read_on < :to
    group by r.meter_id
), waiting as (
    select e.meter_id, count(*) as waiting
    from reading_exception e
    where e.state = 'OPEN' and not e.landed and e.read_on >= :from and e.read_on < :to
    group by e.meter_id
)
select b.id, b.code, b.name, b.branch_id, b.reader, count(m.id) as meters,
       count(read.meter_id) as read, count(*) filter (where read.estimated) as estimated,
       coalesce(sum(waiting.waiting), 0) as waiting, coalesce(sum(read.volume_l), 0) as volume_l
from book b
left join meter m on m.book_id = b.id and m.removed_on is null
left join read on read.meter_id = m.id
left join waiting on waiting.meter_id = m.id
group by b.id
order by b.code
