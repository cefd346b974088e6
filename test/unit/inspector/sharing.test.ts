import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { redacted } from '../../../src/core/token/redact.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import { isHostMessage } from '../../../src/protocol/validate.ts';
import { pageView, panelTitle } from '../../../src/vscode/inspector/pageView.ts';
import { tokenReport } from '../../../src/vscode/inspector/reportDocument.ts';
import { sharedForm } from '../../../src/vscode/inspector/sharing.ts';
import type { Inspected } from '../../../src/vscode/session.ts';
import { people, sampleToken, secrets, tellingTokens } from '../../e2e/page/tokenViews.ts';
import { compact } from '../token/compact.ts';
import { problemCases } from '../token/problemCases.ts';
import { clock, now, poolKeys } from '../verify/minting.ts';
import { scenarios } from '../verify/scenarios/all.ts';
import { english, inJapanese } from '../words/bundle.ts';

const sample = await sampleToken(now);
const shared = (inspected: Inspected): InspectorView => pageView(inspected, { signatureShown: true, sharing: true }, now, english);
const whole = (inspected: Inspected): InspectorView => pageView(inspected, { signatureShown: true, sharing: false }, now, english);
const inspect = (text: string): Inspected => ({ text, resource: undefined, decoded: decode(text) });

/** All that could reach somebody who looks on: the page, the clipboard, a report. */
function everything(inspected: Inspected): string {
	return JSON.stringify([shared(inspected), sharedForm(inspected).decoded.text, tokenReport(inspected, '1.0.0', now, inJapanese)]);
}

describe('while the screen is shared', () => {
	it('no value about a person and no signature is in anything that leaves the host', () => {
		const before = JSON.stringify(whole(sample));
		const after = everything(sample);
		const hidden = [...Object.values(secrets), sample.decoded.signature?.encoded ?? '', sample.decoded.payload?.encoded ?? ''];
		for (const secret of hidden) {
			expect([secret, before.includes(secret), after.includes(secret)]).toEqual([secret, true, false]);
			// The same bytes have other letters at each place of three.
			for (const at of secret.length > 8 ? [0, 1, 2] : []) {
				const encoded = Buffer.from(secret.slice(at)).toString('base64url').slice(0, -2);
				expect([secret, after.includes(encoded)]).toEqual([secret, false]);
			}
		}
	});

	it('the verdict, the checks, the problems and the services are those of the whole token', () => {
		const [page, real] = [shared(sample), whole(sample)];
		expect(page.verdict).toEqual(real.verdict);
		expect(page.checks.map(({ id, mark }) => [id, mark])).toEqual(real.checks.map(({ id, mark }) => [id, mark]));
		expect(page.problems.length).toBe(real.problems.length);
		expect(page.acceptance).toEqual(real.acceptance);
		expect(page.title).toBe(real.title);
		expect(page.times).toEqual(real.times);
		expect(page.checks.find(({ id }) => id === 'groups')).toMatchObject({ expected: 'operators', actual: redacted });
		expect(page.payload.flatMap(({ claims }) => claims).map(({ name }) => name)).toEqual(
			real.payload.flatMap(({ claims }) => claims).map(({ name }) => name),
		);
	});

	it('the page says so, in the title of the panel too, and cannot show the signature', () => {
		const page = shared(sample);
		expect(page.sharing?.on).toBe(true);
		expect(page.sharing?.note).toContain('Redacted for sharing');
		expect(panelTitle(page, english)).toBe('ID token (redacted)');
		expect(panelTitle(whole(sample), english)).toBe('ID token');
		expect(page.tokenActions.map(({ action, label }) => [action, label])).toEqual([
			['copyToken', 'Copy redacted token'],
			['copyPayload', 'Copy redacted payload'],
			['inspectAnother', 'Inspect another token'],
		]);
		expect(page.segments.at(-1)).toEqual({ part: 'signature', text: 'removed', hidden: true });
	});

	it('each page is a message that the page takes', () => {
		for (const view of [shared(sample), { ...whole(sample), inks: { name: '#102030' } }]) {
			expect(isHostMessage(JSON.parse(JSON.stringify({ type: 'show', view })))).toBe(true);
		}
		expect(isHostMessage({ type: 'show', view: { ...whole(sample), inks: { name: 'red;background:url(x)' } } })).toBe(false);
	});

	it('every token of every scenario keeps its verdict and its marks', async () => {
		for (const { token, expectations = {}, keys = poolKeys } of Object.values(scenarios).flatMap((scenario) =>
			Object.values(scenario).flat(),
		)) {
			const decoded = decode(token);
			const report = await verify(decoded, expectations, keys, clock);
			const statement = { expectations, sources: {}, asked: false, untrusted: false, broken: [] };
			const inspected: Inspected = {
				text: token,
				resource: undefined,
				decoded,
				verification: { report, statement, keyMaterial: keys, keyPlan: { type: 'given', keyMaterial: keys } },
			};
			const [page, real] = [shared(inspected), whole(inspected)];
			expect([page.verdict.state, page.verdict.title, page.title]).toEqual([real.verdict.state, real.verdict.title, real.title]);
			expect(page.checks.map(({ mark }) => mark)).toEqual(real.checks.map(({ mark }) => mark));
			expect(page.acceptance?.groups.map(({ services }) => services.map(({ id }) => id))).toEqual(
				real.acceptance?.groups.map(({ services }) => services.map(({ id }) => id)),
			);
		}
	});

	it.each(Object.entries(problemCases))('a token with the problem %s is as readable as before, and its text is gone', (_code, cases) => {
		for (const [, text] of cases) {
			const inspected = inspect(text);
			const [page, real] = [shared(inspected), whole(inspected)];
			expect(page.verdict.state).toBe(real.verdict.state);
			expect(page.problems.map(({ serious }) => serious)).toEqual(real.problems.map(({ serious }) => serious));
			const signature = inspected.decoded.signature?.encoded ?? '';
			if (signature.length > 8 && signature !== redacted) expect(everything(inspected).includes(signature)).toBe(false);
		}
	});

	it('nobody is in anything that stands beside two tokens either: their issuer, its keys, what the app expects, and files', async () => {
		const telling = await tellingTokens(now);
		const { compared, ...left } = telling;
		if (compared === undefined) throw new Error('nothing is compared');
		const before = JSON.stringify([whole(telling), whole(compared.other)]);
		const { name, group, wanted, other, otherGroup, otherMail } = people;
		for (const [who, name] of Object.entries(people)) expect([who, before.includes(name)]).toEqual([who, true]);
		const said = (inspected: Inspected, hidden: readonly string[]) => hidden.filter((text) => everything(inspected).includes(text));
		expect(before.includes(`${name}/.env`)).toBe(true);
		expect(said(telling, Object.values(people))).toEqual([]);
		expect(said(left, [name, group, wanted])).toEqual([]);
		expect(said(compared.other, [other, otherGroup, otherMail, wanted])).toEqual([]);
	});

	it('a comparison says of the whole tokens what is the same, and shows what stays of both', async () => {
		const telling = await tellingTokens(now);
		const [page, real] = [shared(telling).compare?.compared, whole(telling).compare?.compared];
		expect(page?.relation).toBe(real?.relation);
		expect(page?.evidence).toEqual(real?.evidence);
		expect(page?.summary).toBe(real?.summary);
		const rows = new Map(page?.groups.flatMap((group) => group.rows.map((row) => [row.name, row])));
		const taken = { type: 'text', text: redacted, mono: true };
		expect(rows.get('sub')).toMatchObject({ state: 'different', left: taken, right: taken });
		expect(rows.get('iss')).toMatchObject({ state: 'same', left: taken, right: taken });
		expect(rows.get('email')).toMatchObject({ state: 'right', right: taken });
		expect(rows.get('token_use')).toMatchObject({ state: 'different', left: { text: 'id' }, right: { text: 'access' } });
		expect(rows.get('exp')).toMatchObject({ state: 'same', left: { type: 'time' } });
	});

	it('what can be expected is chosen by its place among the whole values, and shown by no name', async () => {
		const telling = await tellingTokens(now);
		const choices = (view: InspectorView, id: string) => view.checks.find((check) => check.id === id)?.expect?.choices ?? [];
		for (const id of ['groups', 'client', 'scope']) {
			const real = choices(whole(telling), id);
			expect(real.length).toBeGreaterThan(0);
			expect(choices(shared(telling), id).map(({ chosen, ofToken }) => ({ chosen, ofToken }))).toEqual(
				real.map(({ chosen, ofToken }) => ({ chosen, ofToken })),
			);
		}
		expect(shared(telling).checks.find(({ id }) => id === 'groups')).toMatchObject({
			expected: `${redacted}, ${redacted}`,
			actual: redacted,
			source: `configuration in ${redacted}:7`,
		});
	});

	it('a name that gives somebody away is not shown, nor what a claim of a wrong type holds', () => {
		const text = compact(
			{ alg: 'RS256', typ: 'JWT' },
			{
				'hanako@example.com password': 'x',
				sub: 'u1',
				aud: { 'hanako tanaka': true },
				exp: 'tomorrow for hanako',
				at: 12345678901234567890n.toString(),
			},
		);
		const after = everything(inspect(text));
		for (const secret of ['hanako', 'tomorrow', '12345678901234567890']) expect([secret, after.includes(secret)]).toEqual([secret, false]);
	});

	it('a token inside another one is not there', () => {
		const inner = compact({ alg: 'RS256' }, { sub: 'inner-person', token_use: 'id', aud: 'inner-client-of-theirs' });
		for (const payload of [{ id_token: inner, sub: 'outer' }, inner]) {
			const inspected = inspect(compact({ alg: 'RS256', cty: 'JWT' }, payload));
			expect(whole(inspected).nested).toHaveLength(1);
			expect(everything(inspected).includes('inner-')).toBe(false);
			expect(shared(inspected).nested).toEqual([]);
		}
	});

	it('an encrypted token keeps its header', () => {
		const inspected = inspect(
			`${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}..aXYtaXYtaXY.Y2lwaGVydGV4dA.dGFnLXRhZw`,
		);
		expect(shared(inspected).header.map(({ name }) => name)).toEqual(['alg', 'enc']);
		expect(/aXYtaXYtaXY|Y2lwaGVydGV4dA|dGFnLXRhZw/.test(everything(inspected))).toBe(false);
	});
});
