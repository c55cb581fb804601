-- Readings from before the span that a run scans, for the few accounts whose last bill lies further back.
select account_id, meter_id, previous_on, read_on, previous_register_l, register_l, volume_l, estimated, source
from metering_usage
where read_on < :low and account_id = any(:accounts)
