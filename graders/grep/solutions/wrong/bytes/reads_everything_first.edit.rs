//@ wrong: collects all of standard input before it searches
//@ caught only by: bytes::behaviour::a_broken_pipe_ends_it_quietly
//@ instead of
                    match self.search(name.as_bytes(), io::stdin().lock()) {
//@ write
                    let mut all = Vec::new();
                    let _ = io::stdin().lock().read_to_end(&mut all);
                    match self.search(name.as_bytes(), &all[..]) {
