select a.id, a.number, a.parent_id, a.level, a.name, a.full_name,
    exists (select from address c where c.parent_id = a.id) as has_children
from address a
where a.parent_id is not distinct from :parent
order by a.level, length(a.name), a.name
