//@ wrong: takes all items although nobody receives them any more
//@ caught only by: pipeline::behaviour::feed_gives_the_unsent_item_back
//@ instead of
    for item in items {
        sender.send(item).await.map_err(|SendError(item)| item)?;
    }
    Ok(())
//@ write
    let mut answer = Ok(());
    for item in items {
        if let Err(SendError(item)) = sender.send(item).await {
            answer = answer.and(Err(item));
        }
    }
    answer
