select r.meter_id, r.account_id, r.read_on, r.register_l, r.previous_on, r.previous_register_l, r.volume_l, r.estimated,
       r.source::text as source, r.marks, r.batch_id
from reading r
where r.meter_id = :meter and r.read_on >= :from
order by r.read_on
