select id, meter_id, read_on, register_l, estimated, source::text as source, reason, landed, state, landed_register_l,
       replaced_register_l, replaced_source::text as replaced_source
from reading_exception
where state = 'OPEN' and not landed and meter_id = any (:meters) and id <> all (:ids)
order by meter_id, read_on, id
for update
