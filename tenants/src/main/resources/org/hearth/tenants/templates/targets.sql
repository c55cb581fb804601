-- What became of a publication in each subsidiary; those that went wrong come first.
select t.tenant, s.name, t.state, t.changed, t.kept, coalesce(t.error, '') as error, t.finished
from publication_target t
join tenant s on s.code = t.tenant
where t.publication = :id
order by t.state <> 'FAILED', s.number
