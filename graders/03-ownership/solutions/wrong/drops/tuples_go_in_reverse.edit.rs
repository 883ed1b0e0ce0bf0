//@ wrong: believes that a tuple is dropped from its last field to its first
//@ caught by: drops::behaviour::the_prediction_comes_true
//@ instead of
    ["b", "d", "end", "e", "f", "c", "a"]
//@ write
    ["b", "d", "end", "f", "e", "c", "a"]
