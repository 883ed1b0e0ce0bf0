//@ wrong: nests the clauses from right to left
//@ caught by: list::behaviour::clauses_nest_from_left_to_right, list::behaviour::each_part_is_evaluated_once
//@ instead of
    let nested = clauses.iter().rfold(push, |inner, clause| match clause {
//@ write
    let nested = clauses.iter().fold(push, |inner, clause| match clause {
