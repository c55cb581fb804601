select seen::text as seen, target::text as target, target_id, failures, retry_at, pg_current_snapshot()::text as now
from outbox_mark
where observer = :observer
for update skip locked
