//@ wrong: `try_send` does not wait for room
//@ caught by: pipeline::behaviour::feed_waits_for_room
//@ instead of
        sender.send(item).await.map_err(|SendError(item)| item)?;
//@ write
        if let Err(mpsc::error::TrySendError::Closed(item)) = sender.try_send(item) {
            return Err(item);
        }
