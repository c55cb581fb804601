-- 18: the bits of month and sequence in a bill's id.
select bill_id, standing
from bill_text
where period = :period and bill_id >= cast(:first as bigint) << 18 and bill_id < (cast(:final as bigint) + 1) << 18
