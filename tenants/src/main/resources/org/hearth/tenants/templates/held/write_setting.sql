insert into setting (part, key, value, own, locked, changed_by)
values (:part, :key, :value, :own, :locked, :by)
on conflict (part, key) do update
set value = excluded.value, own = excluded.own, locked = excluded.locked, changed = now(), changed_by = excluded.changed_by
where not (setting.locked and excluded.own)
