//@ wrong: reads the mass of the removed one but leaves it in its array
//@ caught by: particles::property::agrees_with_a_list
//@ instead of
            mass: self.masses.swap_remove(index),
//@ write
            mass: self.masses[index],
