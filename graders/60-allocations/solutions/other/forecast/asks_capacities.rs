//@ right: asks throw-away values for the room that they have got, instead of knowing

use std::mem;

pub fn boxed<T>() -> u64 {
    u64::from(mem::size_of::<T>() != 0)
}

pub fn grid(rows: usize, columns: usize) -> u64 {
    let row = vec![0_u8; columns];
    let list = Vec::<Vec<u8>>::with_capacity(rows);
    u64::from(list.capacity() > 0) + rows as u64 * u64::from(row.capacity() > 0)
}

pub fn copied(list: &[String]) -> u64 {
    let copy = list.to_vec();
    let blocks = |has_room: bool| u64::from(has_room);
    let texts: u64 = copy.iter().map(|text| blocks(text.capacity() > 0)).sum();
    blocks(copy.capacity() > 0) + texts
}

pub fn shared(list: &[String]) -> u64 {
    1
}

pub fn tightened(length: usize, capacity: usize) -> u64 {
    match (length, capacity - length) {
        (0, _) | (_, 0) => 0,
        _ => 1,
    }
}
