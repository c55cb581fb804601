insert into drawer (person_id, person, unit_id, float_fen, day, opened)
values (:person, :name, :unit, :float, :day, :now)
on conflict (person_id) where closed is null do nothing
