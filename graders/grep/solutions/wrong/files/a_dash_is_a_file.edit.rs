//@ wrong: looks for a file whose name is `-`
//@ caught by: files::behaviour::standard_input_is_one_of_the_inputs
//@ instead of
                Ok(Input::Standard) => {
//@ write
                Ok(Input::Standard) if !self.arguments.paths.is_empty() => {
                    ("-".into(), ErrorKind::NotFound.into())
                }
                Ok(Input::Standard) => {
