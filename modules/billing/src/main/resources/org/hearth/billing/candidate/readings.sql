select account_id, meter_id, previous_on, read_on, previous_register_l, register_l, volume_l, estimated, source
from metering_usage
where read_on >= :low and read_on <= :last and account_id between :first and :final
