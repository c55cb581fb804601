update meter_state s
set last_register_l = n.last_register_l, actual_register_l = n.actual_register_l, last_on = date '1970-01-01' + n.last_day,
    actual_on = date '1970-01-01' + n.actual_day, estimated = n.estimated, zeros = n.zeros, usual = n.usual
from unnest(:meters, :lastRegisters, :actualRegisters, :lastDays, :actualDays, :estimated, :zeros, :usual)
    as n (meter_id, last_register_l, actual_register_l, last_day, actual_day, estimated, zeros, usual)
where s.meter_id = n.meter_id
