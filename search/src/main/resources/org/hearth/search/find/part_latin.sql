-- Letters without Elasticsearch: a Latin name, or a number with letters.
select found.customer_id, found.why
from (
    (select id as customer_id, 'name' as why, 1 as place from customer where lower(name) like :within limit :limit)
    union all
    (select customer_id, 'number', 2 from account where lower(legacy_number) like :beginning limit :limit)
) found
order by found.place, found.customer_id
