delete from outbox
where at < :before
  and tx < (select min(pg_snapshot_xmin(seen)) from outbox_mark where observer = any (:observers)
            having count(*) = cardinality(:observers))
