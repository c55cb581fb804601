select m.id, m.maker_number, m.account_id, m.digits, m.factor, m.installed_on,
       s.last_register_l, s.actual_register_l, s.last_on, s.actual_on, s.estimated, s.zeros, s.usual
from meter m
join meter_state s on s.meter_id = m.id
where (m.removed_on is null and m.maker_number = any (:numbers))
   or (m.id = any (:ids) and (m.removed_on is null or :removed))
order by m.id
