//@ wrong: declares the fields in the order of starting, as if they were locals
//@ caught by: drops::behaviour::a_server_stops_in_the_opposite_order
//@ instead of
pub struct Server {
//@ write
pub struct Server {
    database: Part,
    _workers: Part,
//@ instead of
    _workers: Part,
    database: Part,
//@ write
