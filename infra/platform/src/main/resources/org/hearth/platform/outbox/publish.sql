insert into outbox (topic, payload)
select topic, payload::jsonb
from unnest(:topics, :payloads) with ordinality as event (topic, payload, place)
order by place
