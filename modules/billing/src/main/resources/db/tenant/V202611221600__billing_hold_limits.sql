-- The texts of these reasons name the company's own limit now; what was held before was held by the limits that stood in the program.
update bill_hold
set detail = (cast(detail as jsonb) || case reason
        when 'SHORT_CYCLE' then '{"fewest": "25"}'
        when 'LONG_CYCLE' then '{"most": "90"}'
        else '{"times": "3"}' end::jsonb)::json
where reason in ('SHORT_CYCLE', 'LONG_CYCLE', 'SPIKE');
