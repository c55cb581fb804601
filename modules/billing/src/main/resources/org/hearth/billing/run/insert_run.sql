insert into bill_run (period, book_code, state, issued_on, due_on, created, created_by)
values (:period, :book, 'NEW', :issued_on, :due_on, :now, :person)
returning id
