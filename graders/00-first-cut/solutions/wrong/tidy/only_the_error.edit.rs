//@ wrong: repairs what clippy calls an error and leaves its warnings
//@ caught by: tidy::craft::clippy_is_silent
//@ instead of
    line + "cut!"
//@ write
    return line + "cut!";
