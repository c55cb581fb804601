insert into customer_change (customer_id, account_id, at, person_id, person, field, old_value, new_value)
values (:customer, :account, :now, :personId, :person, :field, :old, :new)
