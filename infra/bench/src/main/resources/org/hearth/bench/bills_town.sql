create table reading_of_bench partition of reading default;
insert into address (id, number, level, name, path)
select i, i, 9, i, i from generate_series(1, $accounts) i;
insert into premise (id, number, address_id) select i, i, i from generate_series(1, $accounts) i;
insert into customer (id, number, unified_id, kind, name, created, changed)
select i, i, i, case when i % 200 = 0 then 'C' else 'R' end, 'customer ' || i, now(), now() from generate_series(1, $accounts) i;
insert into account (id, number, customer_id, premise_id, price_code, household_size, opened, book_code, created, changed)
select i, i, i, i, case when i % 200 = 0 then 'com' else 'res' end, 1 + i % 6, date '2024-12-31', 'B' || i % 40, now(), now()
from generate_series(1, $accounts) i;
analyze account;
analyze customer;
