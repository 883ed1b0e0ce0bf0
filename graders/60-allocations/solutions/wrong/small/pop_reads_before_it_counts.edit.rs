//@ wrong: reads the place after the last item
//@ caught by: small::behaviour::items_leave_from_the_end, small::property::agrees_with_a_vec
//@ instead of
                *length = length.checked_sub(1)?;
                Some(buffer[*length])
//@ write
                let item = buffer.get(*length).copied();
                *length = length.checked_sub(1)?;
                item
