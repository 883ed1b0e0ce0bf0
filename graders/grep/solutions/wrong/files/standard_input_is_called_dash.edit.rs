//@ wrong: calls standard input `-`
//@ caught by: files::behaviour::standard_input_is_one_of_the_inputs, files::behaviour::l_lists_names
//@ instead of
                    let name = "(standard input)";
//@ write
                    let name = "-";
