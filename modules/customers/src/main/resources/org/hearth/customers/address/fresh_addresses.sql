-- Every place that is not in the tree yet, with all that is missing above it. A parent is the nearest level above that has a name,
-- so its path is the path without its last name and the bars before that.
create temp table fresh_address on commit drop as
with recursive missing as (
    select path from place where address_id is null
    union
    select p.path
    from missing m
        cross join lateral (select rtrim(left(m.path, -length(split_part(m.path, '|', -1))), '|') as path) p
    where p.path <> '' and not exists (select from address a where a.path = p.path)
)
select row_number() over (order by path) as ord, path, length(path) - length(replace(path, '|', '')) + 1 as level,
    split_part(path, '|', -1) as name, nullif(rtrim(left(path, -length(split_part(path, '|', -1))), '|'), '') as parent_path
from missing
