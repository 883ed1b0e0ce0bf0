//@ wrong: writes `Vec` and takes whatever the caller calls so
//@ caught only by: list::behaviour::it_needs_no_prelude
//@ instead of
        let mut #list = ::std::vec::Vec::new();
//@ write
        let mut #list = Vec::new();
