-- contract after: 202611221710
-- No release lies between the two steps: a program that looked here for what is paid, beside one that looks into bill_due, would take
-- money twice. Without the column it fails instead; its nodes are stopped before this step (ADR 8).
alter table bill drop column paid_fen;
