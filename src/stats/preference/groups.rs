//! Which things hang together by having been compared.

/// The connected parts of an undirected graph in which the nodes of each of these sets are joined with each other. Each part
/// is in ascending order, and so are the parts.
pub(super) fn groups(nodes: usize, sets: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = (0..nodes).map(|node| vec![node]).collect();
    for set in sets {
        let (joined, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|node| set.contains(node)));
        groups = apart;
        if !joined.is_empty() {
            groups.push(joined.concat());
        }
    }
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort_unstable();
    groups
}
