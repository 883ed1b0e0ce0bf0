//@ wrong: keeps long texts in a `String`, whose capacity is never needed again
//@ caught by: heap::cost::a_name_is_as_small_as_a_string
//@ instead of
    Long(Box<str>),
//@ write
    Long(String),
