select count(*)
from row_match m
where m.account_id is null or exists (select from row_change c where c.row_no = m.row_no)
