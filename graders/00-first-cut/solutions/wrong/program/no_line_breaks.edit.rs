//@ wrong: prints with `print!`, which ends no line
//@ caught by: program::behaviour::prints_the_greeting_and_the_description
//@ instead of
use kata_00::ABOUT;
use kata_00::greeting::greeting;
//@ write
//@ instead of
    println!("{}", greeting(&name));
    println!("{ABOUT}");
//@ write
    print!("{}", kata_00::greeting::greeting(&name));
    print!("{}", kata_00::ABOUT);
