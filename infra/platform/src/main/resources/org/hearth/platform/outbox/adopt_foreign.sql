-- After a restore into another cluster its transaction ids start anew: events and marks that carry ids of the old one are taken
-- over as "long ago", so that every retained event is delivered once more rather than some of them never.
with foreign_events as (
    update outbox set tx = '3' where tx >= pg_snapshot_xmax(pg_current_snapshot()) returning 1),
foreign_marks as (
    update outbox_mark set seen = '1:1:', target = null, target_id = 0
    where pg_snapshot_xmax(seen) > pg_snapshot_xmax(pg_current_snapshot()) returning 1)
select (select count(*) from foreign_events) + (select count(*) from foreign_marks)
