insert into price_plan (code, name, customer_kind) values
  ('res', '居民阶梯气价（按月）', 'R'),
  ('com', '工商业气价', 'C');

insert into price_version (plan_id, version, valid_from, definition, published_by, published_by_id)
select p.id, 1, cast(s.valid_from as date), cast(s.definition as jsonb), 'template', 0
from (values
  ('res', '2012-01-01', '{"kind": "TIERED", "cycle": {"kind": "MONTH"}, "tiers": [{"upTo": 15, "price": 2.20}, {"upTo": 50, "price": 2.60}, {"price": 3.00}], "allowance": {"kind": "PER_HEAD", "fromPersons": 4, "perBound": [5, 17]}, "remark": "三人及以下按户，四人及以上按人头", "taxPercent": 9}'),
  ('com', '2012-01-01', '{"kind": "FLAT", "tiers": [{"price": 3.65}], "remark": "示例价格，启用前请与当地价格文件核对", "taxPercent": 9}')
) as s (code, valid_from, definition)
join price_plan p on p.code = s.code;
