//@ wrong: prints with `eprintln!`: the same on a screen, but to standard error
//@ caught by: program::behaviour::prints_the_greeting_and_the_description
//@ instead of
use kata_00::ABOUT;
use kata_00::greeting::greeting;
//@ write
//@ instead of
    println!("{}", greeting(&name));
    println!("{ABOUT}");
//@ write
    eprintln!("{}", kata_00::greeting::greeting(&name));
    eprintln!("{}", kata_00::ABOUT);
