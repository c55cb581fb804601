-- The oldest file whose node is silent; a node that looks at the same moment passes it over.
update tenant_file
set node = :node, seen = clock_timestamp()
where id = (
    select id from tenant_file
    where state = 'RUNNING' and content is not null and seen < clock_timestamp() - make_interval(secs => :seconds)
    order by id
    limit 1
    for update skip locked
)
returning id
