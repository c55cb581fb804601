select tenant.code as tenant, backup.good, coalesce(backup.file, '') as file, coalesce(backup.bytes, 0) as bytes,
    coalesce(backup.rows, 0) as rows, backup.failed, coalesce(backup.error, '') as error,
    coalesce(backup.good, tenant.created) < :oldest as late
from tenant
left join tenant_backup backup on backup.tenant = tenant.code
where tenant.state in ('ACTIVE', 'SUSPENDED', 'ARCHIVED')
order by tenant.code
