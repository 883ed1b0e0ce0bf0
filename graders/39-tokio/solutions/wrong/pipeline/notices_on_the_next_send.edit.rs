//@ wrong: only a failing send tells it that nobody receives
//@ caught only by: pipeline::behaviour::it_ends_when_nobody_wants_the_results, pipeline::behaviour::nothing_works_for_nobody
//@ instead of
            () = output.closed() => break,
//@ write
