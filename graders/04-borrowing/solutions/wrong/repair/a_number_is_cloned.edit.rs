//@ wrong: clones a number that could be copied
//@ caught only by: repair::craft::nothing_is_cloned_and_nothing_is_unsafe
//@ instead of
        let number = numbers[at];
//@ write
        let number = numbers[at].clone();
