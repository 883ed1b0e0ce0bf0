//@ wrong: believes that `let _ =` keeps its value to the end
//@ caught by: drops::behaviour::the_prediction_comes_true
//@ instead of
    ["b", "d", "end", "e", "f", "c", "a"]
//@ write
    ["d", "end", "e", "f", "c", "b", "a"]
