insert into address (id, number, parent_id, level, name, path)
select f.id, f.number, coalesce(known.id, fresh.id), n.level, n.name, n.path
from fresh_address n
    join fresh_number f on f.ord = n.ord
    left join address known on known.path = n.parent_path
    left join fresh_address parent on parent.path = n.parent_path
    left join fresh_number fresh on fresh.ord = parent.ord
