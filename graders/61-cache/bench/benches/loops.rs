//! Yours beside the yardstick and the ways that the contracts warn of: particles, products, transposition, search.

use bench_61::{CpuTime, if_written, numbers};
use criterion::{Criterion, criterion_group, criterion_main};
use kata_61::matrix::{self, Grid, Matrix};
use kata_61::particles::{Particle, Particles};
use kata_61::search::Index;
use kata_61_yardstick as yardstick;
use std::hint::black_box;

const DRIFTING: usize = 100_000;
const WEIGHED: usize = 400_000;

fn particle(number: usize) -> Particle {
    let f = (number % 251) as f32;
    Particle {
        position: [f, -f, 0.5],
        velocity: [1.0, f, -f],
        mass: f,
        label: [b'.'; 100],
    }
}

/// A particle without its label.
struct Hot {
    position: [f32; 3],
    velocity: [f32; 3],
    mass: f32,
}

/// The same particles, stored in several ways.
struct Stored {
    records: Vec<Particle>,
    hot: Vec<Hot>,
    arrays: yardstick::Particles,
    yours: Option<Particles>,
}

fn stored(count: usize) -> Stored {
    let records = Vec::from_iter((0..count).map(particle));
    let hot = Vec::from_iter(records.iter().map(|each| Hot {
        position: each.position,
        velocity: each.velocity,
        mass: each.mass,
    }));
    let arrays = yardstick::Particles::new(
        records.iter().flat_map(|each| each.position).collect(),
        records.iter().flat_map(|each| each.velocity).collect(),
        records.iter().map(|each| each.mass).collect(),
    );
    let yours = if_written("particles", || {
        let mut yours = Particles::new();
        for each in &records {
            yours.push(*each);
        }
        yours.drift(0.0);
        black_box(yours.heavy(5.0));
        yours
    });
    Stored {
        records,
        hot,
        arrays,
        yours,
    }
}

fn drift(criterion: &mut Criterion<CpuTime>) {
    let Stored {
        mut records,
        mut hot,
        mut arrays,
        mut yours,
    } = stored(DRIFTING);
    let mut group = criterion.benchmark_group("drift");
    group.throughput(numbers(DRIFTING));
    if let Some(yours) = &mut yours {
        group.bench_function("yours", |bench| {
            bench.iter(|| yours.drift(black_box(0.001)))
        });
    }
    group.bench_function("arrays", |bench| {
        bench.iter(|| arrays.drift(black_box(0.001)))
    });
    group.bench_function("records of 28 bytes", |bench| {
        bench.iter(|| drift_hot(&mut hot, black_box(0.001)));
    });
    group.bench_function("records of 128 bytes", |bench| {
        bench.iter(|| drift_records(&mut records, black_box(0.001)));
    });
    group.finish();
}

fn heavy(criterion: &mut Criterion<CpuTime>) {
    let Stored {
        records,
        hot,
        arrays,
        yours,
    } = stored(WEIGHED);
    let mut group = criterion.benchmark_group("heavy");
    group.throughput(numbers(WEIGHED));
    if let Some(yours) = &yours {
        group.bench_function("yours", |bench| bench.iter(|| yours.heavy(black_box(99.0))));
    }
    group.bench_function("an array", |bench| {
        bench.iter(|| arrays.heavy(black_box(99.0)))
    });
    group.bench_function("records of 28 bytes", |bench| {
        bench.iter(|| {
            black_box(&hot)
                .iter()
                .filter(|each| each.mass >= black_box(99.0))
                .count()
        });
    });
    group.bench_function("records of 128 bytes", |bench| {
        bench.iter(|| {
            black_box(&records)
                .iter()
                .filter(|each| each.mass >= black_box(99.0))
                .count()
        });
    });
    group.finish();
}

fn drift_hot(all: &mut [Hot], seconds: f32) {
    for each in all {
        for (position, velocity) in each.position.iter_mut().zip(each.velocity) {
            *position += velocity * seconds;
        }
    }
}

fn drift_records(all: &mut [Particle], seconds: f32) {
    for each in all {
        for (position, velocity) in each.position.iter_mut().zip(each.velocity) {
            *position += velocity * seconds;
        }
    }
}

fn multiply(criterion: &mut Criterion<CpuTime>) {
    const SIZE: usize = 240;
    let matrix = |step: usize| Vec::from_iter((0..SIZE * SIZE).map(|n| (n * step % 17) as f32));
    let (left, right, mut product) = (matrix(5), matrix(3), matrix(1));
    let mut group = criterion.benchmark_group("multiply");
    group.throughput(numbers(SIZE * SIZE * SIZE));
    group.sample_size(20);
    let size = black_box(SIZE);
    if if_written("multiply", || {
        matrix::multiply(&left, &right, size, &mut product)
    })
    .is_some()
    {
        group.bench_function("yours", |bench| {
            bench.iter(|| matrix::multiply(&left, &right, size, &mut product));
        });
    }
    group.bench_function("along rows", |bench| {
        bench.iter(|| yardstick::multiply(&left, &right, size, &mut product));
    });
    group.bench_function("one sum along rows", |bench| {
        bench.iter(|| {
            let turned =
                Vec::from_iter((0..size * size).map(|n| right[n % size * size + n / size]));
            for (row, sums) in left.chunks(size).zip(product.chunks_mut(size)) {
                for (column, sum) in turned.chunks(size).zip(sums) {
                    *sum = row.iter().zip(column).map(|(a, b)| a * b).sum();
                }
            }
        });
    });
    group.bench_function("down columns", |bench| {
        bench.iter(|| {
            for row in 0..size {
                for column in 0..size {
                    let terms = (0..size).map(|i| left[row * size + i] * right[i * size + column]);
                    product[row * size + column] = terms.sum();
                }
            }
        });
    });
    group.finish();
}

fn transpose(criterion: &mut Criterion<CpuTime>) {
    // Rows that are a power of two apart also fight for the same few places of a cache: the worst case of a column.
    const SIZE: usize = 2048;
    let source = Grid::new(SIZE, SIZE);
    let mut target = Grid::new(SIZE, SIZE);
    let mut group = criterion.benchmark_group("transpose");
    group.throughput(numbers(SIZE * SIZE));
    group.sample_size(10);
    if if_written("transpose", || matrix::transpose(&source, &mut target)).is_some() {
        group.bench_function("yours", |bench| {
            bench.iter(|| matrix::transpose(black_box(&source), &mut target));
        });
    }
    group.bench_function("along the rows of the source", |bench| {
        bench.iter(|| {
            let source = black_box(&source);
            for row in 0..SIZE {
                for column in 0..SIZE {
                    target.set(column, row, source.get(row, column));
                }
            }
        });
    });
    group.finish();
}

fn search(criterion: &mut Criterion<CpuTime>) {
    const KEYS: u32 = 1 << 22;
    let keys = Vec::from_iter((0..KEYS).map(|number| number * 512));
    let mut state = 12_345_u32;
    let searched = Vec::from_iter((0..4096).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state / 2
    }));
    let mut group = criterion.benchmark_group("search");
    group.throughput(numbers(searched.len()));
    let yours = if_written("search", || {
        let index = Index::new(&keys);
        black_box(index.rank(&7));
        index
    });
    if let Some(index) = yours {
        group.bench_function("yours", |bench| {
            bench.iter(|| searched.iter().map(|key| index.rank(key)).sum::<usize>());
        });
    }
    group.bench_function("a binary search", |bench| {
        let rank = |key: &u32| keys.partition_point(|each| each < key);
        bench.iter(|| searched.iter().map(rank).sum::<usize>());
    });
    group.finish();
}

criterion_group! {
    name = loops;
    config = Criterion::default().with_measurement(CpuTime);
    targets = drift, heavy, multiply, transpose, search
}
criterion_main!(loops);
