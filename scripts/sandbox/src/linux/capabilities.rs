//! Root without its powers: for programs that must stay root because no other user reaches their files.

use rustix::thread::{
    CapabilitiesSecureBits, CapabilitySet, CapabilitySets, capabilities,
    clear_ambient_capability_set, remove_capability_from_bounding_set, set_capabilities,
    set_capabilities_secure_bits,
};
use std::io;

/// Gives up every capability, so that no execve brings one back.
pub(super) fn give_up() -> io::Result<()> {
    let sets = capabilities(None)?;
    if sets.permitted.contains(CapabilitySet::SETPCAP) {
        for capability in sets.permitted.iter() {
            remove_capability_from_bounding_set(capability)?;
        }
        set_capabilities_secure_bits(
            CapabilitiesSecureBits::NO_ROOT
                | CapabilitiesSecureBits::NO_ROOT_LOCKED
                | CapabilitiesSecureBits::NO_SETUID_FIXUP
                | CapabilitiesSecureBits::NO_SETUID_FIXUP_LOCKED,
        )?;
    }
    clear_ambient_capability_set()?;
    let none = CapabilitySet::empty();
    set_capabilities(
        None,
        CapabilitySets {
            effective: none,
            permitted: none,
            inheritable: none,
        },
    )?;
    Ok(())
}
