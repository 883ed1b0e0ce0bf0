//@ wrong: waits for linger although nothing more can come
//@ caught by: batch::behaviour::the_end_of_the_source_is_not_waited_out
//@ instead of
                    None => break,
//@ write
                    None => {
                        due.as_mut().await;
                        break;
                    }
