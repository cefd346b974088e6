import { describe, expect, it } from 'vitest';
import { parseUserPoolIssuer } from '../../../src/core/cognito/issuer.ts';
import { decode } from '../../../src/core/token/decode.ts';
import { issuerOf } from '../../../src/core/token/issuer.ts';
import { makeSample } from '../../../src/core/verify/sample.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { clock, now } from './minting.ts';

describe('a sample', () => {
	it.each([
		['accepted', 'cognito-id', 'accepted', []],
		['expired', 'cognito-access', 'rejected', ['expired']],
		['tampered', 'cognito-id', 'rejected', ['signature-invalid']],
	] as const)('is what it says: %s', async (id, kind, verdict, failed) => {
		const { text, keySet, expectations } = await makeSample(id, now);
		const decoded = decode(text);
		expect(decoded).toMatchObject({ kind, problems: [] });
		const report = await verify(decoded, expectations, { type: 'set', keySet, source: 'sample' }, clock);
		expect(report.verdict).toBe(verdict);
		expect(report.checks.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code)).toEqual(failed);
		expect(report.checks.filter(({ code }) => code === 'not-stated')).toEqual([]);
		expect(keySet.findings).toEqual([]);
	});

	it('is nobody’s: a name that cannot exist, and a key of its own each time', async () => {
		const [one, other] = await Promise.all([makeSample('accepted', now), makeSample('accepted', now)]);
		const issuer = issuerOf(decode(one.text)) ?? '';
		expect(new URL(issuer).hostname).toMatch(/\.example$/);
		expect(parseUserPoolIssuer(issuer)).toBeUndefined();
		expect(one.keySet.keys[0]?.['n']).not.toBe(other.keySet.keys[0]?.['n']);
		expect(one.keySet.keys[0]).not.toHaveProperty('d');
	});
});
