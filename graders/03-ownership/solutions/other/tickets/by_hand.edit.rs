//@ right: writes `Copy` and `Clone` by hand and takes the ticket apart with patterns
//@ instead of
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
//@ write
#[derive(Debug, PartialEq, Eq)]
//@ instead of
    pub number: u16,
//@ write
    pub number: u16,
}

impl Copy for Seat {}

impl Clone for Seat {
    fn clone(&self) -> Self {
        *self
    }
//@ instead of
    pub fn moved_to(self, seat: Seat) -> Ticket {
        Self { seat, ..self }
//@ write
    pub fn moved_to(mut self, seat: Seat) -> Ticket {
        self.seat = seat;
        self
//@ instead of
        self.holder
//@ write
        let Self { holder, seat: _ } = self;
        holder
