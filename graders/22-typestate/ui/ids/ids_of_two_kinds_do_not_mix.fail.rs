//@ error: E0308, E0277
use kata_22::ids::Table;

struct User;
struct Invoice;

fn main() {
    let mut users = Table::new();
    let mut invoices = Table::new();
    let ada = users.add(User);
    let bill = invoices.add(Invoice);
    users.get(ada);
    users.get(bill); //~
}
