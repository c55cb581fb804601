-- Only places of new accounts and of changed addresses are to be made.
delete from place l
where not exists (
    select
    from customer_stage s join row_match m on m.row_no = s.row_no
    where s.path = l.path
        and (m.account_id is null
            or exists (select from row_change c where c.row_no = m.row_no and c.field = 'address')))
