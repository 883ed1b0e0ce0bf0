//@ wrong: writes the declaration of the parameters, bounds and all, after the type too
//@ caught by: field_names::behaviour::parameters_pass_through
//@ instead of
    let (parameters, arguments, bounds) = input.generics.split_for_impl();
//@ write
    let (parameters, _, bounds) = input.generics.split_for_impl();
    let arguments = &input.generics;
