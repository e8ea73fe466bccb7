//! Which things hang together by having been compared.

/// The connected parts of an undirected graph of `count` nodes, each part and their sequence by the lowest node.
pub(super) fn groups(count: usize, edges: impl Iterator<Item = (usize, usize)>) -> Vec<Vec<usize>> {
    let mut next_to: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (one, other) in edges {
        for (from, to) in [(one, other), (other, one)] {
            if let Some(neighbours) = next_to.get_mut(from) {
                neighbours.push(to);
            }
        }
    }
    let mut groups = Vec::new();
    let mut seen = vec![false; count];
    for start in 0..count {
        let mut group = Vec::new();
        let mut open = vec![start];
        while let Some(node) = open.pop() {
            match seen.get_mut(node) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            group.push(node);
            open.extend(next_to.get(node).into_iter().flatten());
        }
        if !group.is_empty() {
            group.sort_unstable();
            groups.push(group);
        }
    }
    groups
}
