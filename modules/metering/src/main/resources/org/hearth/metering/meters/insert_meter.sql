insert into meter (maker_number, account_id, kind, maker, model, digits, factor, first_register_l, installed_on, replaces_id, book_id)
select :makerNumber, old.account_id, :kind, :maker, :model, :digits, :factor, :firstRegister, :on, old.id, old.book_id
from meter old
where old.id = :old
