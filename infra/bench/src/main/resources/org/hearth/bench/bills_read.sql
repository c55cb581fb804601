insert into reading (meter_id, account_id, register_l, previous_register_l, volume_l, batch_id, read_on, previous_on, marks, estimated, source)
select id, id, 20000 * (1 + id % 4), 0, 20000 + 1000 * (id % 37), 1, cast(:on as date), cast(:previous as date), 0, false, 'A'
from account
