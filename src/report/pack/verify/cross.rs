//! Heads that entries name, against the chains they name. A pack that was made, or a restore, is an entry with the heads of that
//! moment; what they say must still be so.

use super::Fault;
use super::chain::Chain;
use crate::event::Head;
use crate::report::pack::Pack;
use crate::report::pack::words::short;

pub(super) fn check(pack: &Pack, chains: &[Chain<'_>]) -> Result<(), Fault> {
    for chain in chains {
        for link in &chain.links {
            let heads: Vec<Head> = link.field("heads").unwrap_or_default();
            for head in &heads {
                if let Some(what) = contradicted(pack, chains, head) {
                    return Err(chain.fault_at(link.header.seq, what));
                }
            }
        }
    }
    Ok(())
}

fn contradicted(pack: &Pack, chains: &[Chain<'_>], head: &Head) -> Option<String> {
    let device = short(head.device);
    let Some(child) = head.child else {
        let now = pack.heads.home.iter().find(|now| now.head.device == head.device);
        let Some(now) = now.map(|signed| signed.head) else {
            return Some(format!("it names the home's journal on device {device}, whose head this pack does not hold"));
        };
        let other = now.seq < head.seq || now.seq == head.seq && now.hash != head.hash;
        return other.then(|| {
            let (then, now) = (head.seq, now.seq);
            format!("it names entry {then} of the home's journal on device {device}; the head in this pack is another ({now})")
        });
    };
    if child != pack.manifest.child {
        return None;
    }
    let Some(chain) = chains.iter().find(|chain| chain.device == head.device) else {
        return Some(format!("it names device {device}, and nothing of that device is in this record"));
    };
    if chain.head.seq < head.seq {
        return Some(format!("it names entry {} of device {device}; this record ends at {}", head.seq, chain.head.seq));
    }
    let other = chain.hash_at(head.seq).is_some_and(|hash| hash != head.hash);
    other.then(|| format!("it names entry {} of device {device}, which is another entry here", head.seq))
}
