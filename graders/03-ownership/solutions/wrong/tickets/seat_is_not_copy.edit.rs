//@ wrong: takes `Clone` for enough: assigning a seat still moves it
//@ caught by: tickets::compile::a_seat_is_copied
//@ instead of
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
//@ write
#[derive(Clone, Debug, PartialEq, Eq)]
//@ instead of
        self.seat
//@ write
        self.seat.clone()
