//@ prints: [23, 24]
use kata_26::list;

fn main() {
    let (list, lists, vec, vector, out, output) = (1, 1, 1, 1, 1, 1);
    let (result, results, item, items, value, values) = (1, 1, 1, 1, 1, 1);
    let (element, source, iter, iterator, it, acc) = (1, 1, 1, 1, 1, 1);
    let (collected, buffer, tmp, v, i) = (1, 1, 1, 1, 1);
    let sums: Vec<i32> = list![
        x + list + lists + vec + vector + out + output
            + result + results + item + items + value + values
            + element + source + iter + iterator + it + acc
            + collected + buffer + tmp + v + i
        for x in 0..(list + item)
        if x < list + out + result + item
    ];
    println!("{sums:?}");
}
