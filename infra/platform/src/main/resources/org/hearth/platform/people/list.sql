select person.id
from person
where (person.login ilike :pattern or person.name ilike :pattern)
  and (cast(:tenant as varchar) is null
       or exists (select 1 from held_role where held_role.person_id = person.id and held_role.tenant = :tenant))
order by person.login
offset :offset
limit :limit
