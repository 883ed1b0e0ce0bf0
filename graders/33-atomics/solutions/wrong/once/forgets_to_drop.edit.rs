//@ wrong: keeps the value where nothing drops it, as a `MaybeUninit` without a `Drop` would
//@ caught by: once::behaviour::the_value_is_dropped_with_its_slot
//@ instead of
    value: UnsafeCell<Option<T>>,
//@ write
    value: UnsafeCell<Option<mem::ManuallyDrop<T>>>,
//@ instead of
        self.value.with(|value| unsafe { &*value }).as_ref()
//@ write
        self.value.with(|value| unsafe { &*value }).as_deref()
//@ instead of
        self.value.with_mut(|value| unsafe { *value = Some(made) });
//@ write
        self.value
            .with_mut(|value| unsafe { *value = Some(mem::ManuallyDrop::new(made)) });
