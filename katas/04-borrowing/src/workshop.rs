//! Exercise 6: a workshop in which jobs move from place to place.
//!
//! The inside of many a scheduler: a queue, workers, a list of what is done. A job stands in one of these places at a time,
//! and it moves. Jobs are never copied, and no second list is made: apart from `finished` where it has no room left, nothing
//! here allocates.
//!
//! The code of this file uses none of the words `clone`, `cloned`, `to_owned`, `to_vec`, `to_string` and `unsafe`.

use std::collections::VecDeque;

/// A piece of work.
#[derive(Debug, PartialEq, Eq)]
pub struct Job {
    /// What it is called.
    pub name: String,
    /// How many minutes of work are left; at least 1, until it is finished.
    pub left: u32,
}

/// A place to work at.
#[derive(Debug, PartialEq, Eq)]
pub struct Bench {
    /// What it is called.
    pub name: String,
    /// What is worked on; `None` where the bench is free.
    pub job: Option<Job>,
}

/// What the workshop charges for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Minutes of work done, at all benches together.
    pub minutes: u32,
}

/// A queue of jobs, benches to work at, and what is finished.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Workshop {
    /// Jobs that wait, the next one at the front.
    pub waiting: VecDeque<Job>,
    /// The benches.
    pub benches: Vec<Bench>,
    /// Jobs that are finished, the latest one last.
    pub finished: Vec<Job>,
    /// What was worked.
    pub ledger: Ledger,
}

impl Workshop {
    /// Hands waiting jobs out: the front one to the first free bench, the next one to the next free bench, until there are no
    /// more jobs or no more free benches. Returns how many it handed out.
    ///
    /// Jobs that are being worked on stay where they are. Jobs that found no bench go on waiting, in their order.
    ///
    /// ```text
    /// for bench in self.benches.iter_mut().filter(|bench| bench.job.is_none()) {
    ///     bench.job = self.next_job();
    /// }               ^^^^ E0499: cannot borrow `*self` as mutable more than once at a time
    /// ```
    ///
    /// ```
    /// use kata_04::workshop::{Bench, Job, Workshop};
    ///
    /// let mut workshop = Workshop::default();
    /// workshop.benches.push(Bench { name: String::from("lathe"), job: None });
    /// workshop.waiting.push_back(Job { name: String::from("bowl"), left: 30 });
    /// assert_eq!(workshop.assign(), 1);
    /// assert_eq!(workshop.assign(), 0);
    /// ```
    pub fn assign(&mut self) -> usize {
        todo!()
    }

    /// Lets everybody work for so many minutes.
    ///
    /// At each bench with a job, in their order: the job has that much less left. Where it has less left than `minutes`, it is
    /// worked on for just what it has left. What was worked is added to the ledger. A job with nothing left leaves its bench,
    /// is reported (the bench's name, then the job), and goes to the end of `finished`.
    ///
    /// ```
    /// use kata_04::workshop::{Bench, Job, Workshop};
    ///
    /// let bowl = Job { name: String::from("bowl"), left: 30 };
    /// let lathe = Bench { name: String::from("lathe"), job: Some(bowl) };
    /// let mut workshop = Workshop { benches: vec![lathe], ..Workshop::default() };
    /// let mut news = Vec::new();
    /// workshop.work(20, |bench, job| news.push(format!("{bench}: {}", job.name)));
    /// workshop.work(20, |bench, job| news.push(format!("{bench}: {}", job.name)));
    /// assert_eq!(news, ["lathe: bowl"]);
    /// assert_eq!(workshop.ledger.minutes, 30);
    /// ```
    pub fn work(&mut self, minutes: u32, report: impl FnMut(&str, &Job)) {
        todo!()
    }

    /// Cuts every *waiting* job short by so many minutes. One that would have nothing left falls out of the queue, and is not
    /// finished but gone. Returns how many fell out; the others keep their order.
    ///
    /// ```
    /// use kata_04::workshop::{Job, Workshop};
    ///
    /// let job = |name, left| Job { name: String::from(name), left };
    /// let mut workshop = Workshop::default();
    /// workshop.waiting.extend([job("bowl", 30), job("spoon", 10)]);
    /// assert_eq!(workshop.shorten(10), 1);
    /// assert_eq!(workshop.waiting, [job("bowl", 20)]);
    /// ```
    pub fn shorten(&mut self, by: u32) -> usize {
        todo!()
    }

    /// The first job of that name, to change in place: of those on a bench, in the benches' order; where there is none, of those
    /// that wait, from the front. `None` where nobody has heard of it. Finished jobs do not count.
    ///
    /// ```text
    /// if let Some(job) = self.on_a_bench(name) {
    ///     return Some(job);
    /// }
    /// self.in_the_queue(name)
    /// ^^^^ E0499: cannot borrow `*self` as mutable more than once at a time
    /// ```
    ///
    /// ```
    /// use kata_04::workshop::{Job, Workshop};
    ///
    /// let mut workshop = Workshop::default();
    /// workshop.waiting.push_back(Job { name: String::from("bowl"), left: 30 });
    /// if let Some(bowl) = workshop.job_mut("bowl") {
    ///     bowl.left += 15;
    /// }
    /// assert_eq!(workshop.waiting[0].left, 45);
    /// ```
    pub fn job_mut(&mut self, name: &str) -> Option<&mut Job> {
        todo!()
    }
}
