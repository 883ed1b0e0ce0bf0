use super::is_urgent;
use crate::settings::Lane;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many submissions are graded at a time in this process, and which of them have a place now.
#[derive(Clone, Debug)]
pub struct Slots {
    all: Arc<Semaphore>,
    /// One less, where there are several: what takes minutes leaves a place for what takes seconds.
    unhurried: Arc<Semaphore>,
    free: Arc<Mutex<Vec<u32>>>,
    count: usize,
}

/// A place; free again when dropped.
#[derive(Debug)]
pub struct Slot {
    number: u32,
    free: Arc<Mutex<Vec<u32>>>,
    _places: Vec<OwnedSemaphorePermit>,
}

impl Slots {
    /// So many, at least one.
    pub fn new(count: usize) -> Self {
        let count = count.max(1);
        let numbers = (0..u32::try_from(count).unwrap_or(u32::MAX))
            .rev()
            .collect();
        Self {
            all: Arc::new(Semaphore::new(count)),
            unhurried: Arc::new(Semaphore::new((count - 1).max(1))),
            free: Arc::new(Mutex::new(numbers)),
            count,
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many of them are free.
    pub fn free(&self) -> usize {
        self.all.available_permits()
    }

    /// A place for a grading of that lane, as soon as there is one; first come, first served.
    pub async fn take(&self, lane: Lane) -> Slot {
        let mut places = Vec::new();
        if !is_urgent(lane) {
            places.extend(self.unhurried.clone().acquire_owned().await.ok());
        }
        places.extend(self.all.clone().acquire_owned().await.ok());
        let number = self
            .free
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        Slot {
            number: number.unwrap_or(0),
            free: self.free.clone(),
            _places: places,
        }
    }
}

impl Slot {
    /// Which one: no two that are taken have the same.
    pub fn number(&self) -> u32 {
        self.number
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        // The number goes back before the place is given on: fields are dropped after this.
        self.free
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::Slots;
    use crate::settings::Lane;
    use std::time::Duration;
    use tokio::time::timeout;

    #[tokio::test]
    async fn what_takes_minutes_leaves_a_place_for_what_takes_seconds() {
        let slots = Slots::new(2);
        let slow = slots.take(Lane::Slow).await;
        let second = timeout(Duration::from_millis(20), slots.take(Lane::Rerun)).await;
        assert!(
            second.is_err(),
            "both slots were given to what takes minutes"
        );
        let fast = timeout(Duration::from_secs(5), slots.take(Lane::Fast))
            .await
            .expect("a free slot");
        assert_ne!(slow.number(), fast.number());
        drop(slow);
        timeout(Duration::from_secs(5), slots.take(Lane::Rerun))
            .await
            .expect("a free slot");
    }

    #[tokio::test]
    async fn one_slot_serves_every_lane() {
        let slots = Slots::new(1);
        for lane in super::super::LANES {
            let slot = timeout(Duration::from_secs(5), slots.take(lane))
                .await
                .expect("a free slot");
            assert_eq!(slot.number(), 0);
        }
    }
}
