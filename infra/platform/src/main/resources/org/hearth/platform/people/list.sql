select person.id
from person
where (person.login ilike :pattern or person.name ilike :pattern)
  and (cast(:tenant as varchar) is null
       or exists (select 1 from membership where membership.person_id = person.id and membership.tenant = :tenant))
order by person.login
offset :offset
limit :limit
