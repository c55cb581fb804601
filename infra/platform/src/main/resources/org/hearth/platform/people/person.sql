-- One row for each thing that a person holds in the subsidiary, or anywhere for the group; people of others are not seen.
select person.id, person.login, person.name, person.state <> 'ACTIVE' as locked, person.must_change, person.created,
       membership.tenant, coalesce(tenant.name, '') as tenant_name, coalesce(tenant.colour, '') as colour,
       membership.role, membership.unit_ids
from person
left join membership on membership.person_id = person.id
    and (cast(:tenant as varchar) is null or membership.tenant = :tenant)
left join tenant on tenant.code = membership.tenant
where person.id = any (:ids)
  and (cast(:tenant as varchar) is null or membership.id is not null)
order by person.login, membership.tenant nulls first, membership.role
