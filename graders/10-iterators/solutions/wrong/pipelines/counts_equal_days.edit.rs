//@ wrong: counts a day without a change as a rise
//@ caught by: pipelines::behaviour::rises_are_strict_and_look_one_day_back
//@ instead of
        .filter(|(yesterday, today)| today > yesterday)
//@ write
        .filter(|(yesterday, today)| today >= yesterday)
