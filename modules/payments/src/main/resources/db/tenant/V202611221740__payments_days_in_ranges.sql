-- Payments come in month by month, so a month lies together; what was needed of the day is which pages it may be on. As an entry for
-- each payment this index cost a third of the time in which a file of payments is written.
drop index payment_day;
create index payment_days on payment using brin (paid_on) with (pages_per_range = 32);
