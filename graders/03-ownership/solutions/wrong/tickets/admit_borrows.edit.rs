//@ wrong: `admit` borrows the ticket, which can then be shown again
//@ caught by: tickets::compile::a_ticket_admits_once
//@ instead of
    pub fn admit(self) -> String {
        self.holder
//@ write
    pub fn admit(&self) -> String {
        self.holder.clone()
