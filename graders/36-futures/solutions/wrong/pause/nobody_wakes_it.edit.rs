//@ wrong: is pending and leaves it to others to wake the task; a busy loop never notices
//@ caught only by: pause::behaviour::a_task_that_sleeps_until_woken_gets_the_value, pause::behaviour::each_pending_poll_wakes_its_own_task_once
//@ instead of
            context.waker().wake_by_ref();
//@ write
