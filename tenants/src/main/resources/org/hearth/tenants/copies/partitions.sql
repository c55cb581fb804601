select c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid)
from pg_inherits i
join pg_class c on c.oid = i.inhrelid and c.relkind = 'r'
join pg_class p on p.oid = i.inhparent
where c.relnamespace = cast(current_schema() as regnamespace) and c.relispartition
order by p.relname, c.relname
