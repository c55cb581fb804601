-- What the target snapshot sees and the one before did not, in the order of publishing. Nothing committed can fall between two
-- snapshots, however long its transaction took; the two bounds on tx only let the index find it.
select id
from outbox
where tx >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
  and tx < pg_snapshot_xmax(cast(:target as pg_snapshot))
  and not pg_visible_in_snapshot(tx, cast(:seen as pg_snapshot))
  and pg_visible_in_snapshot(tx, cast(:target as pg_snapshot))
  and id > :after
  and topic = any (:topics)
order by id
limit :limit
