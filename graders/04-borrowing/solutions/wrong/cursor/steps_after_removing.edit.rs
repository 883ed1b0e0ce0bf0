//@ wrong: steps on after it took a node out, over the one that moved up
//@ caught by: cursor::behaviour::all_of_them_go
//@ instead of
                *slot = node.next.take();
                removed += 1;
//@ write
                *slot = node.next.take();
                removed += 1;
                if let Some(node) = slot {
                    slot = &mut node.next;
                }
