//@ right: a guard on each task keeps the books in a `watch` channel, and the tasks' own handles abort them

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::AbortHandle;
use tokio::time::timeout;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub finished: usize,
    pub panicked: usize,
    pub aborted: usize,
}

#[derive(Debug)]
pub struct Service {
    places: Arc<Semaphore>,
    books: watch::Sender<Books>,
    tasks: Mutex<Vec<AbortHandle>>,
}

#[derive(Debug, Default)]
struct Books {
    running: usize,
    report: Report,
}

/// Enters into the books how its task ended, whichever way it did.
struct Entry {
    books: watch::Sender<Books>,
    finished: bool,
    _place: OwnedSemaphorePermit,
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.books.send_modify(|books| {
            books.running -= 1;
            if self.finished {
                books.report.finished += 1;
            } else if std::thread::panicking() {
                books.report.panicked += 1;
            } else {
                books.report.aborted += 1;
            }
        });
    }
}

impl Service {
    pub fn new(limit: usize) -> Self {
        Self {
            places: Arc::new(Semaphore::new(limit)),
            books: watch::channel(Books::default()).0,
            tasks: Mutex::default(),
        }
    }

    fn tasks(&self) -> MutexGuard<'_, Vec<AbortHandle>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub async fn submit<F>(&self, job: F) -> Result<(), F>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let Ok(place) = self.places.clone().acquire_owned().await else {
            return Err(job);
        };
        let mut tasks = self.tasks();
        if self.places.is_closed() {
            return Err(job);
        }
        self.books.send_modify(|books| books.running += 1);
        let entry = Entry {
            books: self.books.clone(),
            finished: false,
            _place: place,
        };
        let task = tokio::spawn(async move {
            // The whole entry moves in; naming just a field would move no more than that.
            let mut entry = entry;
            job.await;
            entry.finished = true;
        });
        tasks.retain(|task| !task.is_finished());
        tasks.push(task.abort_handle());
        Ok(())
    }

    pub async fn shutdown(&self, grace: Duration) -> Report {
        {
            let _door = self.tasks();
            self.places.close();
        }
        let mut books = self.books.subscribe();
        let nobody_left = |books: &Books| books.running == 0;
        let ended = timeout(grace, books.wait_for(nobody_left)).await.is_ok();
        if !ended {
            self.tasks().iter().for_each(AbortHandle::abort);
            let _ = books.wait_for(nobody_left).await;
        }
        self.books.borrow().report
    }
}
