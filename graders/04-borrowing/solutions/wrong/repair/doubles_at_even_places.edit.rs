//@ wrong: turned the loop into one over positions, and asks the position
//@ caught by: repair::behaviour::doubles_of_even_numbers_are_appended
//@ instead of
        if number.is_multiple_of(2) {
//@ write
        if at.is_multiple_of(2) {
