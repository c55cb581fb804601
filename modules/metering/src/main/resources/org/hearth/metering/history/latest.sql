select r.meter_id, r.account_id, r.read_on, r.register_l, r.previous_on, r.previous_register_l, r.volume_l, r.estimated,
       r.source::text as source, r.marks, r.batch_id
from meter_state s
join reading r on r.meter_id = s.meter_id and r.read_on = s.last_on
where s.meter_id = :meter
