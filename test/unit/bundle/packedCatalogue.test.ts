import { expect, it } from 'vitest';
import { packRows } from '../../../build/packedCatalogue.mjs';
import { catalogue } from '../../../src/core/claims/catalogue/catalogue.ts';

it('the packed catalogue of the editor’s bundles has the very rows of the catalogue, in their order', async () => {
	const packed = (await import(`data:text/javascript,${encodeURIComponent(packRows(catalogue()))}`)) as { catalogue: typeof catalogue };
	expect(packed.catalogue()).toEqual(catalogue());
	expect(packed.catalogue().map((row) => row.name)).toEqual(catalogue().map((row) => row.name));
});

it('a row with a member that cannot be packed is refused', () => {
	const [row] = catalogue();
	if (row === undefined) throw new Error('the catalogue is empty');
	expect(() => packRows([{ ...row, origin: 'x' }])).toThrow('origin');
});
