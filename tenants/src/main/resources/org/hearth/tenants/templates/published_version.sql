-- What was published to it last, or else what it began with.
select version
from (
    select p.version, t.finished as since, p.id
    from publication_target t
    join publication p on p.id = t.publication
    where t.tenant = :tenant and t.state = 'DONE' and p.template = :code
    union all
    select template_version, created, 0
    from tenant
    where code = :tenant and template = :code and template_version > 0
) held
order by since desc, id desc
limit 1
