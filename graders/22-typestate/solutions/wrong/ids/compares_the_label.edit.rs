//@ wrong: compares the labels, which are always equal
//@ caught only by: ids::behaviour::ids_are_equal_and_hash_as_their_numbers
//@ instead of
        self.number == other.number
//@ write
        self.kind == other.kind
