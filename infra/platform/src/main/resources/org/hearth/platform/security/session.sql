-- The session with its person and what the person holds; no row once it has ended. Closed subsidiaries are left out.
select person.id as person_id, person.login, person.name, person.must_change, session.created, session.seen,
       tenant.code as tenant, coalesce(tenant.name, '') as tenant_name, coalesce(tenant.colour, '') as colour,
       case when membership.tenant is null or tenant.code is not null then membership.role end as role, membership.unit_ids,
       second_factor.secret is not null as enrolled, coalesce(people_setting.manager_factor, false) as managers_too
from session
join person on person.id = session.person_id
left join membership on membership.person_id = person.id
left join tenant on tenant.code = membership.tenant and tenant.state = 'ACTIVE'
left join second_factor on second_factor.person_id = person.id
left join people_setting on people_setting.tenant = membership.tenant
where session.token_print = :print
  and session.revoked is null
  and session.expires > :now
  and session.seen > :idleSince
  and person.state = 'ACTIVE'
order by membership.tenant nulls first, membership.role
