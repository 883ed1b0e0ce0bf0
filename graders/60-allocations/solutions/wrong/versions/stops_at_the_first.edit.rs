//@ wrong: ends where the first node on the way has changed
//@ caught by: versions::behaviour::replace_changes_every_such_node, versions::property::agrees_with_building_all_anew
//@ instead of
        changed += replace(child, old, new);
//@ write
        if changed == 0 {
            changed += replace(child, old, new);
        }
