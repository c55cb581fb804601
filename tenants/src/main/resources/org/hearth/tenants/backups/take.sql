-- The subsidiary that waits longest; rows that another node is taking this moment are passed over.
update tenant_backup set taken_until = :until
where tenant = (
    select waiting.tenant
    from tenant_backup waiting
    join tenant on tenant.code = waiting.tenant and tenant.state in ('ACTIVE', 'SUSPENDED', 'ARCHIVED')
    where (waiting.good is null or waiting.good < :due)
        and (waiting.taken_until is null or waiting.taken_until < :now)
        and (waiting.failed is null or waiting.failed < :retry)
    order by waiting.good nulls first, waiting.tenant
    limit 1
    for update of waiting skip locked
)
returning tenant
