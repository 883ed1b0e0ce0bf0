//@ wrong: assigns through the reference, which drops the old part at once
//@ caught by: drops::behaviour::the_old_part_stops_after_the_switch
//@ instead of
use std::mem;
//@ write
//@ instead of
    let _old = mem::replace(slot, new);
//@ write
    *slot = new;
