select p.code, v.version, v.valid_from, v.definition
from price_version v join price_plan p on p.id = v.plan_id
