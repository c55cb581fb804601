insert into contact (customer_id, name)
select distinct m.customer_id, s.contact
from row_match m join customer_stage s on s.row_no = m.row_no
where m.row_no = m.speaker and s.contact is not null
    and not exists (select from contact k where k.customer_id = m.customer_id and k.name = s.contact)
