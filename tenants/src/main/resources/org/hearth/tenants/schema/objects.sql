select case c.relkind when 'v' then 'view ' when 'S' then 'sequence ' else 'table ' end || c.relname
from pg_class c
where c.relnamespace = :schema::text::regnamespace and c.relkind in ('r', 'p', 'v', 'S', 'm') and not c.relispartition
union all
select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
where c.relnamespace = :schema::text::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
union all
select 'index ' || pg_get_indexdef(i.indexrelid)
from pg_index i
join pg_class t on t.oid = i.indrelid and not t.relispartition
where t.relnamespace = :schema::text::regnamespace
union all
select 'constraint ' || t.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid)
from pg_constraint k
join pg_class t on t.oid = k.conrelid and not t.relispartition
where t.relnamespace = :schema::text::regnamespace
