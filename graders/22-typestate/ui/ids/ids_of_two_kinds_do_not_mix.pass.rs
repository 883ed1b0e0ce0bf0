use kata_22::ids::{Id, Table};

struct User;
struct Invoice;

fn main() {
    let mut users = Table::new();
    let mut invoices = Table::new();
    let ada: Id<User> = users.add(User);
    let bill: Id<Invoice> = invoices.add(Invoice);
    users.get(ada);
    invoices.get(bill);
}
