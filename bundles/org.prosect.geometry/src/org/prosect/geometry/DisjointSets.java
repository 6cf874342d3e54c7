package org.prosect.geometry;

/** A union-find forest over 0 … n−1; the lowest member of a set names it. */
final class DisjointSets {

    private final int[] parent;

    DisjointSets(int n) {
        parent = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
    }

    int find(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        for (int at = i; parent[at] != root;) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    void join(int a, int b) {
        int p = find(a);
        int q = find(b);
        parent[Math.max(p, q)] = Math.min(p, q);
    }
}
