//@ wrong: believes that a shadowed variable is dropped
//@ caught by: drops::behaviour::the_prediction_comes_true
//@ instead of
    ["b", "d", "end", "e", "f", "c", "a"]
//@ write
    ["b", "a", "d", "end", "e", "f", "c"]
