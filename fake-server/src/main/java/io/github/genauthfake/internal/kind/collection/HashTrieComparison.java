package io.github.genauthfake.internal.kind.collection;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import kotlinx.collections.immutable.PersistentMap;
import kotlinx.collections.immutable.implementations.immutableMap.PersistentHashMap;
import kotlinx.collections.immutable.implementations.immutableMap.TrieNode;

/**
 * Finds where two persistent hash maps differ: goes down both tries at once and turns back wherever they are the same node.
 *
 * <p>The library offers nothing of the kind, so that its nodes are read here. Java may see them, yet they are no part of what
 * the library promises. A version that has other nodes does not compile or fails the tests of this class.
 */
final class HashTrieComparison<K, V> {
    /** Each level looks at so many bits of a hash. */
    private static final int BITS_OF_A_LEVEL = 5;

    /** Below the level that looks at the last bits stand keys with one and the same hash. */
    private static final int LAST_SHIFT = 30;

    private static final int ENTRY_SIZE = 2;

    private final Set<K> suspects = new HashSet<>();

    private HashTrieComparison() {}

    static <K, V> Set<K> keysThatDiffer(PersistentMap<K, V> one, PersistentMap<K, V> other) {
        HashTrieComparison<K, V> comparison = new HashTrieComparison<>();
        comparison.compare(root(one), root(other), 0);
        comparison.suspects.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
        return comparison.suspects;
    }

    private static <K, V> TrieNode<K, V> root(PersistentMap<K, V> map) {
        return ((PersistentHashMap<K, V>) map).getNode$kotlinx_collections_immutable();
    }

    private void compare(TrieNode<K, V> one, TrieNode<K, V> other, int shift) {
        if (one == other) {
            return;
        }
        if (shift > LAST_SHIFT) {
            suspectAll(one, shift);
            suspectAll(other, shift);
            return;
        }
        for (int place = 0; place < 1 << BITS_OF_A_LEVEL; place++) {
            comparePlace(one, other, 1 << place, shift);
        }
    }

    private void comparePlace(TrieNode<K, V> one, TrieNode<K, V> other, int mask, int shift) {
        if (one.hasNodeAt$kotlinx_collections_immutable(mask) && other.hasNodeAt$kotlinx_collections_immutable(mask)) {
            compare(nodeAt(one, mask), nodeAt(other, mask), shift + BITS_OF_A_LEVEL);
        } else if (!haveTheSameEntry(one, other, mask)) {
            suspectPlace(one, mask, shift);
            suspectPlace(other, mask, shift);
        }
    }

    /** Most entries beside a change are the very same objects, which spares looking them up. */
    private boolean haveTheSameEntry(TrieNode<K, V> one, TrieNode<K, V> other, int mask) {
        if (!one.hasEntryAt$kotlinx_collections_immutable(mask)
                || !other.hasEntryAt$kotlinx_collections_immutable(mask)) {
            return false;
        }
        Object[] entries = one.getBuffer$kotlinx_collections_immutable();
        Object[] otherEntries = other.getBuffer$kotlinx_collections_immutable();
        int index = one.entryKeyIndex$kotlinx_collections_immutable(mask);
        int otherIndex = other.entryKeyIndex$kotlinx_collections_immutable(mask);
        return entries[index] == otherEntries[otherIndex] && entries[index + 1] == otherEntries[otherIndex + 1];
    }

    private void suspectPlace(TrieNode<K, V> node, int mask, int shift) {
        if (node.hasNodeAt$kotlinx_collections_immutable(mask)) {
            suspectAll(nodeAt(node, mask), shift + BITS_OF_A_LEVEL);
        } else if (node.hasEntryAt$kotlinx_collections_immutable(mask)) {
            suspects.add(node.keyAtIndex$kotlinx_collections_immutable(
                    node.entryKeyIndex$kotlinx_collections_immutable(mask)));
        }
    }

    private void suspectAll(TrieNode<K, V> node, int shift) {
        if (shift > LAST_SHIFT) {
            int length = node.getBuffer$kotlinx_collections_immutable().length;
            for (int index = 0; index < length; index += ENTRY_SIZE) {
                suspects.add(node.keyAtIndex$kotlinx_collections_immutable(index));
            }
            return;
        }
        for (int place = 0; place < 1 << BITS_OF_A_LEVEL; place++) {
            suspectPlace(node, 1 << place, shift);
        }
    }

    private static <K, V> TrieNode<K, V> nodeAt(TrieNode<K, V> node, int mask) {
        return node.nodeAtIndex$kotlinx_collections_immutable(node.nodeIndex$kotlinx_collections_immutable(mask));
    }
}
