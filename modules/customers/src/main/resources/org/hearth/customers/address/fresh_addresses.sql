-- Every level of every unknown place that is not in the tree yet. A parent is the nearest level above that has a name.
create temp table fresh_address on commit drop as
with step as (
    select p.path as place, u.level, u.name,
        string_agg(u.name, '|') over (partition by p.path order by u.level) as path
    from (select distinct path from place where address_id is null) p
        cross join lateral unnest(string_to_array(p.path, '|')) with ordinality as u(name, level)
), node as (
    select path, level, name, lag(path) over (partition by place order by level) as parent_path
    from step
    where name <> ''
), missing as (
    select distinct n.path, n.level, n.name, n.parent_path
    from node n
    where not exists (select from address a where a.path = n.path)
)
select row_number() over (order by level, path) as ord, path, level, name, parent_path
from missing
