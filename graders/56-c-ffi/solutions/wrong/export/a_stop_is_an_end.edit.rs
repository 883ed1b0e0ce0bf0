//@ wrong: says the same of a walk that was stopped and of one that came to its end
//@ caught by: export::behaviour::c_walks_over_the_words
//@ instead of
                return Ok(TALLY_STOPPED);
//@ write
                break;
