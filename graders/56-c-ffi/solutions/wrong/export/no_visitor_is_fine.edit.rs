//@ wrong: takes a visitor of NULL for a walk that shows nothing
//@ caught by: export::behaviour::c_passes_null
//@ instead of
        let visitor = visitor.ok_or(TALLY_NULL)?;
//@ write
        let Some(visitor) = visitor else {
            return Ok(TALLY_OK);
        };
