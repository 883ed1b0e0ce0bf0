//@ wrong: reads the last item and leaves it there
//@ caught by: small::behaviour::items_leave_from_the_end, small::property::agrees_with_a_vec
//@ instead of
                *length = length.checked_sub(1)?;
                Some(buffer[*length])
//@ write
                let last = length.checked_sub(1)?;
                Some(buffer[last])
