//! The kind model: every interleaving of a learner's code, with loom.
