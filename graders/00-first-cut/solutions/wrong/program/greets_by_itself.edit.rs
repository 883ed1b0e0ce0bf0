//@ wrong: writes the greeting anew, without the rule for the empty name, instead of asking the library
//@ caught by: program::behaviour::prints_the_greeting_and_the_description
//@ instead of
use kata_00::ABOUT;
use kata_00::greeting::greeting;
//@ write
//@ instead of
    println!("{}", greeting(&name));
    println!("{ABOUT}");
//@ write
    println!("Hello, {name}!");
    println!("{}", kata_00::ABOUT);
