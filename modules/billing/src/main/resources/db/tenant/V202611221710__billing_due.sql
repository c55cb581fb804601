-- What is still to pay of a bill that stands: a narrow row from issue until it is paid in full. Paying touches these rows only; while it
-- was noted in the bill itself, each payment wrote the whole bill anew, with an entry in every index.
create table bill_due (
    account_id bigint not null,
    bill_id bigint not null,
    open_fen bigint not null check (open_fen > 0),
    period date not null,
    due_on date not null,
    primary key (account_id, bill_id)
);
insert into bill_due (account_id, bill_id, open_fen, period, due_on)
select account_id, id, amount_fen + adjusted_fen - paid_fen, period, due_on
from bill
where state = 'I' and paid_fen < amount_fen + adjusted_fen
order by account_id, id;
