insert into price_plan (code, name, customer_kind) values
  ('res', '居民阶梯气价（一般生活）', 'R'),
  ('res-heating', '居民阶梯气价（壁挂炉采暖）', 'R'),
  ('res-rural', '居民阶梯气价（农村煤改气）', 'R'),
  ('inst', '执行居民价格的非居民用户', 'C'),
  ('com', '工商业气价', 'C');

insert into price_version (plan_id, version, valid_from, definition, published_by, published_by_id)
select p.id, 1, cast(s.valid_from as date), cast(s.definition as jsonb), 'template', 0
from (values
  ('res', '2015-01-01', '{"kind": "TIERED", "cycle": {"kind": "CALENDAR_YEAR"}, "tiers": [{"upTo": 350, "price": 2.61}, {"upTo": 500, "price": 2.83}, {"price": 4.23}], "remark": "", "taxPercent": 9}'),
  ('res-heating', '2015-01-01', '{"kind": "TIERED", "cycle": {"kind": "CALENDAR_YEAR"}, "tiers": [{"upTo": 1500, "price": 2.61}, {"upTo": 2500, "price": 2.83}, {"price": 4.23}], "remark": "", "taxPercent": 9}'),
  ('res-rural', '2015-01-01', '{"kind": "TIERED", "cycle": {"kind": "CALENDAR_YEAR"}, "tiers": [{"upTo": 2500, "price": 2.61}, {"upTo": 3000, "price": 2.83}, {"price": 4.23}], "remark": "", "taxPercent": 9}'),
  ('inst', '2015-01-01', '{"kind": "FLAT", "tiers": [{"price": 2.63}], "remark": "学校、养老机构等", "taxPercent": 9}'),
  ('com', '2015-01-01', '{"kind": "FLAT", "tiers": [{"price": 3.42}], "remark": "示例价格，启用前请与当地价格文件核对", "taxPercent": 9}')
) as s (code, valid_from, definition)
join price_plan p on p.code = s.code;
