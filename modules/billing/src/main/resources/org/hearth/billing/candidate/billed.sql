-- Accounts that have a bill of the month or of a later one.
select distinct account_id from bill where period >= :period and state = 'I' and account_id between :first and :final
