//@ wrong: shows what the struct looks like inside
//@ caught only by: ids::behaviour::an_id_is_shown_as_its_number
//@ instead of
        f.debug_tuple("Id").field(&self.number).finish()
//@ write
        f.debug_struct("Id")
            .field("number", &self.number)
            .field("kind", &self.kind)
            .finish()
