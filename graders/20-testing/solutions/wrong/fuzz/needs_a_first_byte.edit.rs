//@ wrong: indexes into the data before it asks whether there are any
//@ caught only by: fuzz::behaviour::a_right_editor_passes_every_input, fuzz::behaviour::the_data_decide_what_is_called
//@ instead of
    let mut bytes = Unstructured::new(data);
//@ write
    let mut bytes = Unstructured::new(&data[usize::from(data[0] > 250)..]);
