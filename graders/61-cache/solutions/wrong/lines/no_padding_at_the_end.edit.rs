//@ wrong: forgets that the next struct of an array must be aligned too
//@ caught only by: lines::behaviour::fields_are_padded_where_they_stand
//@ instead of
    end.next_multiple_of(largest_alignment(fields))
//@ write
    end
