select count(*) filter (where state in ('TAKEN', 'ASSIGNED')) as open,
    count(*) filter (where state in ('TAKEN', 'ASSIGNED') and emergency) as emergencies,
    count(*) filter (where state in ('TAKEN', 'ASSIGNED') and due < :now) as overdue,
    count(*) filter (where state in ('TAKEN', 'ASSIGNED') and due between :now and :soon) as due_soon,
    count(*) filter (where taken >= :midnight) as taken_today,
    count(*) filter (where state in ('DONE', 'CLOSED') and finished >= :midnight) as done_today
from service_case
where state in ('TAKEN', 'ASSIGNED') or taken >= :midnight or finished >= :midnight
