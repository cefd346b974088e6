import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derSignature } from '../../../src/cli/signatures/derSignature.ts';

const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0);

describe('derSignature', () => {
	it.each<readonly [string, readonly number[], readonly number[]]>([
		['zeros', zeros(64), [0x30, 6, 2, 1, 0, 2, 1, 0]],
		['a high bit', [...zeros(31), 0x80, ...zeros(31), 0x7f], [0x30, 7, 2, 2, 0, 0x80, 2, 1, 0x7f]],
		['zeros within', [...zeros(29), 1, 0, 0, ...zeros(30), 0xff, 0], [0x30, 10, 2, 3, 1, 0, 0, 2, 3, 0, 0xff, 0]],
		[
			'the greatest',
			Array.from({ length: 64 }, () => 0xff),
			[0x30, 70, ...[0, 1].flatMap(() => [2, 33, 0, ...Array.from({ length: 32 }, () => 0xff)])],
		],
	])('writes %s', (_, numbers, der) => {
		expect([...derSignature(new Uint8Array(numbers))]).toEqual(der);
	});

	it('leaves a signature good, also one whose numbers begin with zeros', () => {
		const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		let shorter = 0;
		for (let index = 0; shorter < 3; index++) {
			const data = Buffer.from(`signed ${index}`);
			const signature = sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
			if (signature[0] === 0 || signature[32] === 0) shorter++;
			expect(verify('sha256', data, publicKey, derSignature(signature))).toBe(true);
		}
	});
});
