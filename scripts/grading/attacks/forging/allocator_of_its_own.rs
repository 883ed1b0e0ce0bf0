//@ attack: a global allocator, which runs before `main` does
//@ file: 60 src/forecast.rs
//@ and: wrong answers
//@ held by: construction
//@ because: a program has one allocator, which in this grader is the counting one; scan and rustc's lint hold it everywhere
//@ says: global_allocator
//@ succeeds when: it passes
struct Early;

unsafe impl std::alloc::GlobalAlloc for Early {
    unsafe fn alloc(&self, layout: std::alloc::Layout) -> *mut u8 {
        unsafe { std::alloc::GlobalAlloc::alloc(&std::alloc::System, layout) }
    }
    unsafe fn dealloc(&self, place: *mut u8, layout: std::alloc::Layout) {
        unsafe { std::alloc::GlobalAlloc::dealloc(&std::alloc::System, place, layout) }
    }
}

#[global_allocator]
static EARLY: Early = Early;

fn attack() {}
