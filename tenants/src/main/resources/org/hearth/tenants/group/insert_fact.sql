insert into fact_month (tenant, month, branch_id, branch_name, customer_kind, customers, volume_l, bills, billed_fen,
    collected_fen, arrears_fen, cases)
values (:tenant, :month, :branchId, :branchName, :customerKind, :customers, :volumeLitres, :bills, :billedFen,
    :collectedFen, :arrearsFen, :cases)
