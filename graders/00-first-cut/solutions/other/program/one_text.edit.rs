//@ right: puts the whole output into one text, line breaks and all
//@ instead of
use kata_00::ABOUT;
use kata_00::greeting::greeting;
//@ write
//@ instead of
    println!("{}", greeting(&name));
    println!("{ABOUT}");
//@ write
    let greeting = kata_00::greeting::greeting(&name);
    println!("{greeting}\n{}", kata_00::ABOUT);
