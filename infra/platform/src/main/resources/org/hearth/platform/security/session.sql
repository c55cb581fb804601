-- The session with its person and what the person holds, also for colleagues; no row once it has ended. Closed subsidiaries are left
-- out. Who comes from the identity provider has no password to change, and the second factor that it asked for counts.
select person.id as person_id, person.login, person.name, person.must_change and provider_session.token_print is null as must_change,
       session.created, session.seen,
       tenant.code as tenant, coalesce(tenant.name, '') as tenant_name, coalesce(tenant.colour, '') as colour,
       case when held.tenant is null or tenant.code is not null then held.role end as role, held.unit_ids,
       held.own_role_id, held.own_name, held.permissions, held.delegation_id, held.colleague_id, held.colleague, held.until,
       second_factor.secret is not null or coalesce(provider_session.second_factor, false) as enrolled, coalesce(people_setting.manager_factor, false) as managers_too,
       (select array_agg(distinct region_tenant.tenant) filter (where region_tenant.tenant is not null)
        from region_person left join region_tenant on region_tenant.region_id = region_person.region_id
        where region_person.person_id = person.id) as region_tenants,
       exists (select 1 from region_person where region_person.person_id = person.id) as regional
from session
join person on person.id = session.person_id
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
) held on true
left join tenant on tenant.code = held.tenant and tenant.state in ('ACTIVE', 'SUSPENDED')
left join second_factor on second_factor.person_id = person.id
left join provider_session on provider_session.token_print = session.token_print
left join people_setting on people_setting.tenant = held.tenant
where session.token_print = :print
  and session.revoked is null
  and session.expires > :now
  and session.seen > :idleSince
  and person.state = 'ACTIVE'
order by held.tenant nulls first, held.role, held.own_role_id, held.delegation_id
