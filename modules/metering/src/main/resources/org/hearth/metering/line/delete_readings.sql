delete from reading r
using unnest(:meters, :days) as c (meter_id, day)
where r.meter_id = c.meter_id and r.read_on = date '1970-01-01' + c.day
