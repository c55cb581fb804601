insert into meter_state (meter_id, last_register_l, actual_register_l, last_on, actual_on, usual)
select m.id, m.first_register_l, m.first_register_l, m.installed_on, m.installed_on, old.usual
from meter m
join meter_state old on old.meter_id = m.replaces_id
where m.id = :meter
