//@ wrong: asks for the command line as text, and panics where it is none
//@ caught only by: bytes::behaviour::names_may_be_any_bytes
//@ instead of
    let arguments = Arguments::parse(env::args_os().skip(1))?;
//@ write
    let arguments = Arguments::parse(env::args().skip(1).map(Into::into))?;
