//@ right: keeps a list and looks through all of it; sleeps find themselves by their number
//@ instead of
use std::collections::BTreeMap;
//@ write
//@ instead of
    /// By deadline and number, so the order of waking is the map's own.
    waiting: BTreeMap<(u64, u64), Waker>,
//@ write
    waiting: Vec<((u64, u64), Waker)>,
//@ instead of
        shared.waiting.keys().next().map(|&(deadline, _)| deadline)
//@ write
        shared.waiting.iter().map(|((deadline, _), _)| *deadline).min()
//@ instead of
        let due = {
            let mut shared = self.shared.borrow_mut();
            shared.now = shared.now.max(now);
            let later = match shared.now.checked_add(1) {
                Some(next) => shared.waiting.split_off(&(next, 0)),
                None => BTreeMap::new(),
            };
            std::mem::replace(&mut shared.waiting, later)
        };
        // The borrow has ended: a waker may come back to this very timer.
        for waker in due.into_values() {
            waker.wake();
        }
//@ write
        let mut shared = self.shared.borrow_mut();
        shared.now = shared.now.max(now);
        let now = shared.now;
        let mut due: Vec<_> = shared.waiting.extract_if(.., |((deadline, _), _)| *deadline <= now).collect();
        drop(shared);
        due.sort_by_key(|(key, _)| *key);
        due.into_iter().for_each(|(_, waker)| waker.wake());
//@ instead of
        let replaced = shared.waiting.insert(key, context.waker().clone());
        // Even to drop a waker is to run somebody else's code; so the borrow ends first.
        drop(shared);
        drop(replaced);
//@ write
        match shared.waiting.iter_mut().find(|(waiting, _)| *waiting == key) {
            Some((_, waker)) => waker.clone_from(context.waker()),
            None => shared.waiting.push((key, context.waker().clone())),
        }
//@ instead of
            let forgotten = self.shared.borrow_mut().waiting.remove(&key);
            drop(forgotten);
//@ write
            self.shared.borrow_mut().waiting.retain(|(waiting, _)| *waiting != key);
