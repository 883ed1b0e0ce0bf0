//@ wrong: lets a header replace an earlier one of the same name
//@ caught only by: request::behaviour::headers_stay_in_order_at_every_stage
//@ instead of
        self.headers.push((name.to_owned(), value.to_owned()));
//@ write
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.to_owned()));
