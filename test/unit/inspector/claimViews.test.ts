import { describe, expect, it } from 'vitest';
import { readTeamRows } from '../../../src/core/claims/team/readTeamRows.ts';
import { indexTeamRows } from '../../../src/core/claims/team/teamRows.ts';
import { readFacts } from '../../../src/core/cognito/readFacts.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { ClaimView } from '../../../src/protocol/inspector.ts';
import { claimGroups, headerClaims } from '../../../src/vscode/inspector/claimViews.ts';
import { wordsFrom } from '../../../src/words/words.ts';
import { compact } from '../token/compact.ts';

const now = 1_800_000_600;
const payload = {
	sub: 'u',
	iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01',
	aud: 'myclient',
	token_use: 'id',
	iat: now - 600,
	exp: now + 3000,
	tenant_id: 'T1',
	'custom:tier': '3',
	unheard_of: true,
};
const decoded = decode(compact({ alg: 'RS256', kid: 'k', tenant_id: 'x' }, payload));
const words = wordsFrom('en', {});
const schema = {
	UserPool: { Id: 'eu-west-1_FIXTURE01', SchemaAttributes: [{ Name: 'custom:tier', AttributeDataType: 'Number', Mutable: false }] },
};
const client = { UserPoolClient: { UserPoolId: 'eu-west-1_FIXTURE01', ClientId: 'myclient' } };
const facts = await readFacts(JSON.stringify({ ...schema, ...client }), 'pool.json');
const rows = {
	tenant_id: { title: 'Tenant', meaning: 'Whose data it is.', type: 'string' },
	sub: { title: 'Ours', meaning: 'Also in our CRM.' },
};
const team = indexTeamRows(readTeamRows(rows, { origin: '.claimlens/claims.json', language: 'en' }).rows);

const groups = claimGroups({ decoded, words, now, team, facts });
const said = (view: ClaimView | undefined): string | undefined => view?.says?.map(({ text }) => text).join('');
const claim = (name: string): ClaimView | undefined => groups.flatMap(({ claims }) => claims).find((each) => each.name === name);

describe('the panel’s claims', () => {
	it('say what a value means, beside what the name means', () => {
		expect(claim('token_use')).toMatchObject({ says: [{ text: 'For the app itself, not for an API.' }], title: 'Token use' });
		expect(said(claim('iss'))).toContain('User pool eu-west-1_FIXTURE01 in Ireland (eu-west-1), AWS (original issuer form).');
	});

	it('say when a time is once: the page draws that', () => {
		expect(claim('iat')?.says).toBeUndefined();
		expect(said(claim('exp'))).toBe('Valid for 1 hr from when it was issued.');
	});

	it('say what the workspace knows', () => {
		expect(said(claim('aud'))).toBe('This app client stands in pool.json, line 1.');
		expect(said(claim('custom:tier'))).toContain('Declared as Number in pool.json, line 1. It cannot be changed after sign-up.');
		const alone = claimGroups({ decoded, words, now }).flatMap(({ claims }) => claims);
		expect(alone.find(({ name }) => name === 'aud')?.says).toBeUndefined();
	});

	it('link to what they name: the place in the workspace, the keys, the discovery document; never by an address', () => {
		const links = (name: string): unknown => claim(name)?.says?.flatMap(({ text, link }) => (link ? [[text, link]] : []));
		const issuer = payload.iss;
		expect(links('iss')).toEqual([
			[`${issuer}/.well-known/jwks.json`, { to: 'keys', part: 'payload', claim: 'iss', index: 0 }],
			['Discovery document', { to: 'discovery', part: 'payload', claim: 'iss', index: 0 }],
			['pool.json', { to: 'place', part: 'payload', claim: 'iss', index: 0 }],
		]);
		expect(links('aud')).toEqual([['pool.json', { to: 'place', part: 'payload', claim: 'aud', index: 0 }]]);
		expect(links('token_use')).toEqual([]);
	});

	it('show names of the token as code, and cannot be led astray by one that looks like a place of the sentence', () => {
		const odd = decode(
			compact(
				{ alg: 'RS256' },
				{ ...payload, 'cognito:username': 'Corp_{provider}', identities: [{ providerName: '{type}', providerType: 'SAML', userId: '1' }] },
			),
		);
		const own = claimGroups({ decoded: odd, words, now, facts }).flatMap(({ claims }) => claims);
		const codes = own.find(({ name }) => name === 'identities')?.says?.filter(({ code }) => code);
		expect(codes).toEqual([
			{ text: '{type}', code: true },
			{ text: 'SAML', code: true },
		]);
	});

	it('are explained by the team where they have no meaning of their own, in the payload only', () => {
		expect(claim('tenant_id')).toMatchObject({
			title: 'Tenant',
			meaning: 'Whose data it is. Your team wrote this in .claimlens/claims.json.',
		});
		expect(claim('sub')?.title).toBe('Subject');
		expect(claim('sub')?.meaning).toMatch(
			/^The user's permanent id .* Your team adds in \.claimlens\/claims\.json: Ours – Also in our CRM\.$/,
		);
		expect(claim('unheard_of')?.meaning).toContain('Not a standard claim.');
		expect(headerClaims({ decoded, words, now, team }).find(({ name }) => name === 'tenant_id')?.title).toBeUndefined();
	});

	it.each([
		['deeper than is read', `{"token_use":"id","deep":${'['.repeat(10_000)}<b>${']'.repeat(10_000)}}`.replace('<b>', '"<b>"')],
		['a list', '["<img src=x>"]'],
		['no JSON', '<script>alert(1)</script>'],
	])('are the text of a payload that is %s', (_what, text) => {
		const broken = decode(compact({ alg: 'RS256' }, text));
		expect(claimGroups({ decoded: broken, words, now })).toEqual([
			{ id: 'text', heading: 'As text', absent: false, claims: [{ name: 'payload', value: { type: 'text', text, mono: true } }] },
		]);
		expect(headerClaims({ decoded: decode(compact(text, payload)), words, now })).toEqual([
			{ name: 'header', value: { type: 'text', text, mono: true } },
		]);
	});

	it('are none of a payload that is a token itself, which is shown as one', () => {
		expect(claimGroups({ decoded: decode(compact({ alg: 'RS256' }, compact({ alg: 'RS256' }, payload))), words, now })).toEqual([]);
	});

	it('end with what is not there, and why', () => {
		const last = groups.at(-1);
		expect(last).toMatchObject({ id: 'absent', heading: 'Not here, and why', absent: true });
		expect(last?.claims).toContainEqual({
			name: 'scope',
			value: { type: 'text', text: 'Scopes are in the access token of the same sign-in.', mono: false },
		});
	});
});
