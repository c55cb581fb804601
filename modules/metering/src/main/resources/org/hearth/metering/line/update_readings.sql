update reading r
set register_l = c.register_l, previous_register_l = c.previous_register_l, volume_l = c.volume_l,
    previous_on = date '1970-01-01' + c.previous_day, marks = c.marks, estimated = c.estimated,
    source = c.source::"char"
from unnest(:meters, :days, :registers, :previousRegisters, :volumes, :previousDays, :marks, :estimated, :sources)
    as c (meter_id, day, register_l, previous_register_l, volume_l, previous_day, marks, estimated, source)
where r.meter_id = c.meter_id and r.read_on = date '1970-01-01' + c.day
  and r.read_on between date '1970-01-01' + :from and date '1970-01-01' + :to
