select t.relname, f.relname
from pg_constraint k
join pg_class t on t.oid = k.conrelid and not t.relispartition
join pg_class f on f.oid = k.confrelid and not f.relispartition
where k.contype = 'f' and t.relnamespace = cast(current_schema() as regnamespace)
