//! The checks of the capstone grep, stage by stage.
