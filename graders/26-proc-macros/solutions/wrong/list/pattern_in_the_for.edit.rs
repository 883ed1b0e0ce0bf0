//@ wrong: puts the pattern into the `for`, which must always match
//@ caught by: list::behaviour::other_items_are_skipped
//@ instead of
                match #item {
                    #pattern => { #inner }
                    _ => {}
                }
//@ write
                let #pattern = #item;
                #inner
