delete from bill_due d
using unnest(:accounts, :bills) as m (account_id, bill_id)
where d.account_id = m.account_id and d.bill_id = m.bill_id
