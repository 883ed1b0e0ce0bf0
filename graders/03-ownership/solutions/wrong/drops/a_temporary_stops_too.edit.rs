//@ wrong: fills the new part from another one, which is dropped as well
//@ caught by: drops::behaviour::a_part_stops_once
//@ instead of
        log.note(format!("start {name}"));
        Self {
//@ write
        log.note(format!("start {name}"));
        let draft = Self {
//@ instead of
            log: log.clone(),
//@ write
            log: log.clone(),
        };
        Self {
            name: draft.name.clone(),
            log: draft.log.clone(),
