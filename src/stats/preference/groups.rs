//! Which things hang together by having been compared.

/// The connected parts of an undirected graph that grows edge by edge (union-find, with path halving).
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    /// For every node another of its group, at last one that is its own: the group's root.
    towards: Vec<usize>,
    count: usize,
}

impl Groups {
    /// Every node by itself. What was there before is forgotten, and its room used again.
    pub fn reset(&mut self, nodes: usize) {
        self.towards.clear();
        self.towards.extend(0..nodes);
        self.count = nodes;
    }

    /// Nodes of which all hang together.
    pub fn join(&mut self, nodes: &[usize]) {
        let Some(first) = nodes.first() else { return };
        for other in nodes {
            let (one, other) = (self.root(*first), self.root(*other));
            if one != other
                && let Some(towards) = self.towards.get_mut(other)
            {
                *towards = one;
                self.count -= 1;
            }
        }
    }

    /// How many groups there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The same for two nodes if they hang together.
    pub fn root(&mut self, mut node: usize) -> usize {
        loop {
            let next = self.next(node);
            if next == node {
                return node;
            }
            let beyond = self.next(next);
            if let Some(towards) = self.towards.get_mut(node) {
                *towards = beyond;
            }
            node = beyond;
        }
    }

    fn next(&self, node: usize) -> usize {
        self.towards.get(node).copied().unwrap_or(node)
    }
}
