//@ wrong: builds the new ticket beside the old one, and both are valid
//@ caught by: tickets::compile::an_exchanged_ticket_is_gone
//@ instead of
    pub fn moved_to(self, seat: Seat) -> Ticket {
        Self { seat, ..self }
//@ write
    pub fn moved_to(&self, seat: Seat) -> Ticket {
        Self {
            holder: self.holder.clone(),
            seat,
        }
