//@ right: uses `if let` instead of a `match`
//@ instead of
                match #item {
                    #pattern => { #inner }
                    _ => {}
                }
//@ write
                if let #pattern = #item { #inner }
