//@ wrong: ends with the exit code 1, as if it meant "true"
//@ caught by: program::behaviour::ends_with_success
//@ instead of
use kata_00::ABOUT;
use kata_00::greeting::greeting;
//@ write
//@ instead of
    println!("{}", greeting(&name));
    println!("{ABOUT}");
//@ write
    println!("{}", kata_00::greeting::greeting(&name));
    println!("{}", kata_00::ABOUT);
    std::process::exit(1);
