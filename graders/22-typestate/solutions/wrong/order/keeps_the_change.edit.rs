//@ wrong: is content with more than the total
//@ caught only by: order::behaviour::only_the_exact_amount_pays
//@ instead of
        if cents != due {
//@ write
        if cents < due {
