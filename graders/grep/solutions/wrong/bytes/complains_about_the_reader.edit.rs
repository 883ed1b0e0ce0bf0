//@ wrong: takes a reader that has left for an error
//@ caught only by: bytes::behaviour::a_broken_pipe_ends_it_quietly
//@ instead of
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(BROKEN_PIPE),
//@ write
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err("broken pipe".to_owned()),
