//@ wrong: returns after the first
//@ caught by: cursor::behaviour::all_of_them_go
//@ instead of
                removed += 1;
//@ write
                return removed + 1;
