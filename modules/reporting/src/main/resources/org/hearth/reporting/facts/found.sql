select distinct cast(date_trunc('month', day) as date)
from (
    select read_on as day from metering_usage group by read_on
    union
    select period from bill group by period
    union
    select paid_on from payment group by paid_on
) d
