//! Craft checks that read a learner's source: words that a lesson does without.
