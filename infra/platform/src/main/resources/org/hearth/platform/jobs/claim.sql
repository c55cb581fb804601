-- The oldest job that waits or whose node has stopped renewing its lease. A chunk under way holds its row, so that it is not taken away.
update job
set state = 'RUNNING', node = :node, lease_until = now() + :lease * interval '1 second', attempts = attempts + 1
where id = (
    select id
    from job
    where (state = 'QUEUED' or state = 'RUNNING' and lease_until < now()) and kind = any (:kinds)
    order by id
    limit 1
    for update skip locked)
returning id, kind, "values"::text as "values", person_id, person, permissions, attempts
