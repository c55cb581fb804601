-- What the registry and headquarters hold of one subsidiary, as one sum.
select md5(concat_ws(';',
    (select string_agg(f::text, ',' order by f::text) from fact_month f where f.tenant = :code),
    (select string_agg(m::text, ',' order by m.id) from membership m where m.tenant = :code),
    (select string_agg(p::text, ',' order by p.id) from person p join membership m on m.person_id = p.id where m.tenant = :code),
    (select string_agg(s.token_print::text || coalesce(s.revoked::text, ''), ',' order by s.token_print)
     from session s join membership m on m.person_id = s.person_id where m.tenant = :code),
    (select string_agg(k.id || k.permissions::text || coalesce(k.revoked::text, ''), ',' order by k.id) from api_key k where k.tenant = :code),
    (select p::text from people_setting p where p.tenant = :code),
    (select h::text from audit_head h where h.tenant = :code),
    (select t::text from tenant t where t.code = :code)))
