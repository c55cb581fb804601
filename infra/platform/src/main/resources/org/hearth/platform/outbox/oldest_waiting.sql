-- For each observer that is behind: when the first event that it has not had was published.
select lane.observer, waiting.at
from unnest(:observers) as lane (observer)
left join outbox_mark mark on mark.observer = lane.observer
cross join lateral (
    select event.at
    from outbox event
    where event.tx >= pg_snapshot_xmin(coalesce(mark.seen, '1:1:'))
      and not pg_visible_in_snapshot(event.tx, coalesce(mark.seen, '1:1:'))
      and (mark.target is null or event.id > mark.target_id or not pg_visible_in_snapshot(event.tx, mark.target))
    order by event.tx
    limit 1) waiting
