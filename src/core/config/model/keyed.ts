/** Adds a value to those of a key. */
export function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
	const known = map.get(key);
	if (known === undefined) map.set(key, [value]);
	else known.push(value);
}

/** The items of each key, in their order. */
export function grouped<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) addTo(groups, keyOf(item), item);
	return groups;
}
