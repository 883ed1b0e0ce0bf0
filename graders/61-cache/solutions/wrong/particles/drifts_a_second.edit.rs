//@ wrong: moves all of them on by a second, however many were asked for
//@ caught only by: particles::property::agrees_with_a_list
//@ instead of
            *position += velocity * seconds;
//@ write
            *position += velocity;
