insert into price_plan (code, name, customer_kind) values
  ('res', '居民阶梯气价', 'R'),
  ('com', '工商业气价', 'C');

insert into price_version (plan_id, version, valid_from, definition, published_by, published_by_id)
select p.id, 1, cast(s.valid_from as date), cast(s.definition as jsonb), 'template', 0
from (values
  ('res', '2016-01-01', '{"kind": "TIERED", "cycle": {"kind": "CALENDAR_YEAR"}, "tiers": [{"upTo": 320, "price": 3.45}, {"upTo": 400, "price": 4.14}, {"price": 5.18}], "remark": "", "taxPercent": 9}'),
  ('com', '2016-01-01', '{"kind": "FLAT", "tiers": [{"price": 4.36}], "remark": "示例价格，启用前请与当地价格文件核对", "taxPercent": 9}')
) as s (code, valid_from, definition)
join price_plan p on p.code = s.code;
