// The catalogue as the bundles of the editor carry it: what rows repeat (sources, places, types …) is written once.

/** Members of a row, the rare ones last, so that most rows end early. */
const members = [
	'name',
	'title',
	'meaning',
	'family',
	'where',
	'type',
	'source',
	'group',
	'check',
	'mistake',
	'aliases',
	'inside',
	'certainty',
];
const repeated = ['family', 'where', 'type', 'source', 'group', 'certainty'];

/** A module in the place of `catalogue.ts`, whose `catalogue()` gives the same rows. */
export function packRows(rows) {
	const tables = Object.fromEntries(repeated.map((member) => [member, [...new Set(rows.map((row) => JSON.stringify(row[member])))]]));
	const packed = rows.map((row) => {
		const unknown = Object.keys(row).find((member) => !members.includes(member));
		if (unknown !== undefined) throw new Error(`build/packedCatalogue.mjs does not know the member ${unknown} of a row`);
		const values = members.map((member) => {
			if (row[member] === undefined) return 0;
			return tables[member] === undefined ? row[member] : tables[member].indexOf(JSON.stringify(row[member])) + 1;
		});
		while (values.at(-1) === 0) values.pop();
		return values;
	});
	const written = Object.fromEntries(
		Object.entries(tables).map(([member, texts]) => [member, texts.map((text) => text && JSON.parse(text))]),
	);
	return `const members = ${JSON.stringify(members)};
const tables = ${JSON.stringify(written)};
const packed = ${JSON.stringify(packed)};
export function catalogue() {
	return packed.map((values) =>
		Object.fromEntries(values.flatMap((value, at) => {
			const member = members[at];
			return value === 0 ? [] : [[member, tables[member] ? tables[member][value - 1] : value]];
		})),
	);
}
`;
}
