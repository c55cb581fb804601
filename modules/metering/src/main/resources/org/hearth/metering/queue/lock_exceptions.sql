select id, meter_id, read_on, register_l, estimated, source::text as source, reason, landed, state, landed_register_l,
       replaced_register_l, replaced_source::text as replaced_source
from reading_exception
where id = any (:ids)
order by meter_id, read_on, id
for update
