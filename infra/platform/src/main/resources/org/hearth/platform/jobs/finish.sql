update job
set state = :state, outcome = :outcome, finished = now(), lease_until = null, node = null
where id = :id and attempts = :attempt and state = 'RUNNING'
