//@ wrong: leaves the last place of the buffer empty
//@ caught by: small::cost::a_small_list_costs_nothing
//@ instead of
            Items::Inline { buffer, length } if *length < N => {
//@ write
            Items::Inline { buffer, length } if *length + 1 < N => {
