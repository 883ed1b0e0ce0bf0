//@ wrong: builds the next stage from scratch, and the headers so far are gone
//@ caught only by: request::behaviour::headers_stay_in_order_at_every_stage
//@ instead of
            headers: self.headers,
            url: url.to_owned(),
//@ write
            headers: Vec::new(),
            url: url.to_owned(),
