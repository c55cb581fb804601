insert into reading_batch (id, key, content, origin, file_name, row_count, landed, unchanged, held, refused,
                           from_on, to_on, person, created, answer)
values (:id, :key, :content, :origin, :fileName, :rows, :landed, :unchanged, :held, :refused,
        :from, :to, :person, :created, :answer::jsonb)
