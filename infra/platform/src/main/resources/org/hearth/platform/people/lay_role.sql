insert into own_role (tenant, name, permissions, changed, own, locked)
select code, :name, :permissions, :now, false, :locked
from tenant
where code = :tenant
on conflict (tenant, name)
do update set permissions = excluded.permissions, changed = excluded.changed, own = false, locked = excluded.locked
returning id
