select b.id, b.code, b.name, b.branch_id, b.reader, count(m.id) as meters
from book b
left join meter m on m.book_id = b.id and m.removed_on is null
group by b.id
order by b.code
