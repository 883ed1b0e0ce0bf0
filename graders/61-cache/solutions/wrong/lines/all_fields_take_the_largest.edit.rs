//@ wrong: gives each field the largest alignment of all
//@ caught only by: lines::behaviour::fields_are_padded_where_they_stand
//@ instead of
        end.next_multiple_of(field.align()) + field.size()
//@ write
        (end + field.size()).next_multiple_of(largest_alignment(fields))
