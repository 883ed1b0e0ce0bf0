//@ wrong: sorts all files below a folder by their whole paths
//@ caught by: files::behaviour::r_searches_folders_in_order
//@ instead of
        for input in walk::inputs(self.arguments) {
//@ write
        let mut inputs: Vec<_> = walk::inputs(self.arguments).collect();
        if self.arguments.recursive && self.arguments.paths.len() == 1 {
            inputs.sort_by_key(|input| match input {
                Ok(Input::File(path)) => path.as_os_str().to_owned(),
                _ => Default::default(),
            });
        }
        for input in inputs {
