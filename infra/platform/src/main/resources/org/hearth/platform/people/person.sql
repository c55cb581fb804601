-- One row for each thing that a person holds in the subsidiary, or anywhere for the group; people of others are not seen.
select person.id, person.login, person.name, person.state <> 'ACTIVE' as locked, person.must_change, person.created,
       exists (select 1 from second_factor where second_factor.person_id = person.id and secret is not null) as factor,
       held.tenant, coalesce(tenant.name, '') as tenant_name, coalesce(tenant.colour, '') as colour,
       held.role, held.unit_ids, held.own_role_id, held.own_name, held.permissions, held.delegation_id, held.colleague_id,
       held.colleague, held.until
from person
left join lateral (
    select tenant, role, unit_ids, own_role_id, own_name, permissions, null::bigint as delegation_id, null::bigint as colleague_id,
           null::varchar as colleague, null::timestamptz as until
    from held_role where held_role.person_id = person.id
    union all
    select held_role.tenant, held_role.role, held_role.unit_ids, own_role_id, own_name, permissions, delegation.id, colleague.id,
           colleague.name, delegation.until
    from delegation
    join person colleague on colleague.id = delegation.from_person
    join held_role on held_role.person_id = delegation.from_person and held_role.tenant is not distinct from delegation.tenant
    where delegation.to_person = person.id and delegation.ended is null and delegation.starts <= :now and delegation.until > :now
) held on (cast(:tenant as varchar) is null or held.tenant = :tenant)
left join tenant on tenant.code = held.tenant
where person.id = any (:ids)
  and (cast(:tenant as varchar) is null or held.role is not null)
order by person.login, held.tenant nulls first, held.role, held.own_role_id, held.delegation_id
