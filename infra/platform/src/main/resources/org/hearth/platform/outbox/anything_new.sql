select exists (
    select 1
    from outbox
    where tx >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
      and tx < pg_snapshot_xmax(cast(:target as pg_snapshot))
      and not pg_visible_in_snapshot(tx, cast(:seen as pg_snapshot))
      and pg_visible_in_snapshot(tx, cast(:target as pg_snapshot)))
