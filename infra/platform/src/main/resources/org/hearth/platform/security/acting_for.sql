select g.id, g.to_tenant, tenant.name as tenant_name, tenant.colour, g.customer_id, g.customer_number, g.acts, g.until
from service_grant g
join tenant on tenant.code = g.to_tenant and tenant.state in ('ACTIVE', 'SUSPENDED')
where g.person_id = :person
  and g.state = 'OPEN'
  and g.until > :now
  and exists (select 1 from held_role where held_role.person_id = g.person_id and held_role.tenant = g.from_tenant)
order by g.id
