insert into own_role (tenant, template_key, name, permissions, changed, own, locked)
select code, :key, :name, :permissions, :now, false, :locked
from tenant
where code = :tenant
on conflict (tenant, template_key)
do update set name = excluded.name, permissions = excluded.permissions, changed = excluded.changed, own = false, locked = excluded.locked
returning id
