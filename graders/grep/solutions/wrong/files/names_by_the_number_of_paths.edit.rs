//@ wrong: prints names only where there are several paths
//@ caught by: files::behaviour::r_searches_folders_in_order
//@ instead of
            [path] => arguments.recursive && Path::new(path).is_dir(),
//@ write
            [_] => false,
