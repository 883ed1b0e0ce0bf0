//@ wrong: stops at the first clause that it does not know, so that nobody says what could stand there
//@ caught only by: list::compile::a_wrong_clause_is_marked
//@ instead of
        while !input.is_empty() {
//@ write
        while input.peek(Token![for]) || input.peek(Token![if]) {
