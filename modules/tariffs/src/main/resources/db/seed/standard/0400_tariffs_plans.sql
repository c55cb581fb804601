insert into price_plan (code, name, customer_kind) values
  ('res', '居民阶梯气价', 'R'),
  ('res-shared', '合表用户气价', 'R'),
  ('com', '工商业气价', 'C');

insert into price_version (plan_id, version, valid_from, definition, published_by, published_by_id)
select p.id, 1, cast(s.valid_from as date), cast(s.definition as jsonb), 'template', 0
from (values
  ('res', '2015-01-01', '{"kind": "TIERED", "cycle": {"kind": "CALENDAR_YEAR"}, "tiers": [{"upTo": 500, "price": 2.19}, {"upTo": 660, "price": 2.63}, {"price": 3.29}], "allowance": {"kind": "PER_EXTRA_PERSON", "fromPersons": 5, "perBound": [100]}, "remark": "第五人起每人每档加 100 m³", "taxPercent": 9}'),
  ('res-shared', '2015-01-01', '{"kind": "FLAT", "tiers": [{"price": 2.41}], "remark": "", "taxPercent": 9}'),
  ('com', '2015-01-01', '{"kind": "FLAT", "tiers": [{"price": 3.50}], "remark": "示例价格，启用前请与当地价格文件核对", "taxPercent": 9}')
) as s (code, valid_from, definition)
join price_plan p on p.code = s.code;
