select p.version
from publication_target t
join publication p on p.id = t.publication
where t.tenant = :tenant and t.state = 'DONE' and p.template = :code
order by t.finished desc, p.id desc
limit 1
