insert into price_plan (code, name, customer_kind) values
  ('res', '居民阶梯气价', 'R'),
  ('com', '工商业气价', 'C');

insert into price_version (plan_id, version, valid_from, definition, published_by, published_by_id)
select p.id, 1, cast(s.valid_from as date), cast(s.definition as jsonb), 'template', 0
from (values
  ('res', '2014-09-01', '{"kind": "TIERED", "cycle": {"kind": "CALENDAR_YEAR"}, "tiers": [{"upTo": 310, "price": 3.00}, {"upTo": 520, "price": 3.30}, {"price": 4.20}], "allowance": {"kind": "FIXED", "fromPersons": 5, "perBound": [150]}, "alternative": {"fromPersons": 7, "price": 3.15}, "remark": "五人及以上每档加 150 m³；七人及以上可选单一价（该价为示例）", "taxPercent": 9}'),
  ('com', '2014-09-01', '{"kind": "FLAT", "tiers": [{"price": 4.05}], "remark": "示例价格，启用前请与当地价格文件核对", "taxPercent": 9}')
) as s (code, valid_from, definition)
join price_plan p on p.code = s.code;
