import { describe, expect, it } from 'vitest';
import { profileProblemCodes } from '../../../src/core/verify/profileProblem.ts';
import { valueKinds } from '../../../src/core/verify/profileValues.ts';
import { type ProfileReading, profileLimits, readProfiles, readProfilesFile } from '../../../src/core/verify/readProfiles.ts';
import { profileProblemSentence } from '../../../src/words/profiles.ts';
import { japaneseLetters, languages, placePattern } from '../words/bundle.ts';

const path = '.claimlens/profiles.json';
const readText = (text: string): ProfileReading => readProfilesFile(text, path);
const readFile = (profiles: unknown): ProfileReading => readText(JSON.stringify({ profiles }));
const codes = ({ problems }: ProfileReading): string[] => problems.map(({ code }) => code);
const names = ({ profiles }: ProfileReading): string[] => profiles.map(({ name }) => name);
const pool = 'eu-west-1_AbCdEf123';

describe('profiles in a file', () => {
	it('come with every member, the line of the profile and of each member', () => {
		const text = [
			'{',
			'  // Ours.',
			'  "profiles": {',
			'    "orders-api": {',
			`      "userPoolId": "${pool}",`,
			'      "tokenUse": "access", "clientIds": ["a", "b"],',
			'      "audiences": null,',
			'      "maxAge": 600,',
			'    },',
			'  },',
			'}',
		].join('\n');
		expect(readText(text)).toEqual({
			problems: [],
			profiles: [
				{
					name: 'orders-api',
					place: { in: 'file', path, line: 4 },
					members: { userPoolId: [pool], tokenUse: 'access', clientIds: ['a', 'b'], audiences: null, maxAge: 600 },
					lines: { userPoolId: 5, tokenUse: 6, clientIds: 6, audiences: 7, maxAge: 8 },
				},
			],
		});
	});

	it('may name everything that a profile knows', () => {
		const members = {
			userPoolId: 'local_1a2B',
			issuer: ['https://a.example', 'https://b.example'],
			tokenUse: 'any',
			typ: 'at+jwt',
			clientIds: 'c',
			audiences: 'd',
			scopes: ['s'],
			groups: 'g',
			requiredClaims: ['email'],
			algorithms: ['RS256', 'ES256'],
			maxAge: 0,
			clockTolerance: 600,
			keys: '../keys/jwks.json',
			replicaRegions: ['eu-central-1'],
			emulator: 'cognito-local',
			endpoint: 'http://localhost:9229',
			albArns: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/0123456789abcdef',
		};
		expect(readFile({ app: members })).toMatchObject({
			problems: [],
			profiles: [{ members: { clientIds: ['c'], keys: '../keys/jwks.json' } }],
		});
	});

	it.each<readonly [string, unknown]>([
		['not-profiles', []],
		['not-profiles', undefined],
		['profile-not-object', { app: 'x' }],
		['profile-not-object', { app: [] }],
		['name-invalid', { '': {} }],
		['name-invalid', { ' app': {} }],
		['name-invalid', { 'a\u202eb': {} }],
		['name-invalid', { [`${'a'.repeat(65)}`]: {} }],
		['member-unknown', { app: { clientId: 'a' } }],
		['member-unknown', { app: { scope: 'a' } }],
		['member-unknown', { app: { constructor: 'a' } }],
		['value-invalid', { app: { clientIds: 1 } }],
		['value-invalid', { app: { clientIds: ['a', 1] } }],
		['value-invalid', { app: { clientIds: { a: 1 } } }],
		['value-invalid', { app: { clientIds: ' ' } }],
		['value-invalid', { app: { clientIds: ['x'.repeat(3000)] } }],
		['value-invalid', { app: { clientIds: Array.from({ length: 101 }, String) } }],
		['value-invalid', { app: { tokenUse: 'refresh' } }],
		['value-invalid', { app: { tokenUse: ['id'] } }],
		['value-invalid', { app: { userPoolId: 'eu-west-1' } }],
		['value-invalid', { app: { algorithms: 'none' } }],
		['value-invalid', { app: { maxAge: -1 } }],
		['value-invalid', { app: { maxAge: '600' } }],
		['value-invalid', { app: { clockTolerance: 601 } }],
		['value-invalid', { app: { keys: 'http://issuer.example/jwks.json' } }],
		['value-invalid', { app: { keys: 'file:///etc/passwd' } }],
		['value-invalid', { app: { keys: '/etc/jwks.json' } }],
		['value-invalid', { app: { keys: '\\\\host\\share\\jwks.json' } }],
		['value-invalid', { app: { keys: 'C:\\jwks.json' } }],
		['value-invalid', { app: { endpoint: 'ftp://localhost', emulator: 'moto' } }],
		['value-invalid', { app: { albArns: 'arn:aws:s3:::bucket' } }],
		['list-empty', { app: { scopes: [] } }],
		['not-waivable', { app: { algorithms: null } }],
		['not-waivable', { app: { keys: null } }],
		['endpoint-missing', { app: { emulator: 'moto' } }],
		['emulator-missing', { app: { endpoint: 'http://localhost:5000' } }],
	])('do not count when one thing is wrong: %s', (code, profiles) => {
		const reading = readFile(profiles);
		expect(codes(reading)).toEqual([code]);
		expect(reading.profiles).toEqual([]);
	});

	it('that are good count beside one that is not', () => {
		expect(names(readFile({ good: {}, bad: { x: 1 }, 'also good': {} }))).toEqual(['good', 'also good']);
	});

	it.each([
		'',
		'{',
		'{"profiles": {"a": }}',
		'{"profiles": {}} x',
		'['.repeat(150_000),
		`${'['.repeat(99_000)}${']'.repeat(99_000)}`,
		'{"a":'.repeat(30_000),
		'\u0000',
	])('that are no JSON are one problem, and no crash', (text) => {
		expect(codes(readText(text))).toEqual(['not-json']);
	});

	it('of any size cost little: too large a file is not read, and only so many profiles and problems are', () => {
		expect(codes(readText(`{"x": "${'x'.repeat(profileLimits.fileLength)}"}`))).toEqual(['too-large']);
		const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, number) => [`p${number}`, {}]));
		expect(names(readFile(many))).toHaveLength(profileLimits.profiles);
		expect(codes(readFile(many))).toEqual(['too-many-profiles']);
		const bad = Object.fromEntries(Array.from({ length: 90 }, (_, number) => [`p${number}`, { x: 1 }]));
		expect(readFile(bad).problems).toHaveLength(profileLimits.problems);
	});

	it('cannot reach what every object has', () => {
		const reading = readText('{"profiles": {"__proto__": {"tokenUse": "any"}, "app": {"__proto__": {"tokenUse": "any"}}}}');
		expect(reading.profiles).toEqual([]);
		expect(codes(reading)).toEqual(['name-invalid', 'member-unknown']);
		expect(({} as Record<string, unknown>)['tokenUse']).toBeUndefined();
		expect(codes(readText('{"__proto__": {"profiles": {"app": {}}}}'))).toEqual(['not-profiles']);
	});

	it('in which something stands twice do not count, because readers disagree about which counts', () => {
		const twice = readText('{"profiles": {"a": {"tokenUse": "id", "tokenUse": "any"}, "b": {}, "c": {}, "c": {"tokenUse": "any"}}}');
		expect(names(twice)).toEqual(['b']);
		expect(twice.problems).toMatchObject([
			{ code: 'duplicate-member', profile: 'a', detail: { member: 'tokenUse' } },
			{ code: 'duplicate-member', profile: 'c', detail: { member: 'c' } },
		]);
		expect(names(readText('{"profiles": {"a": {}}, "profiles": {"b": {}}}'))).toEqual([]);
	});

	it('say where each problem is', () => {
		const text = '{\n "profiles": {\n  "a": {\n   "clientId": "x"\n  }\n }\n}';
		const [problem] = readText(text).problems;
		expect(text.slice(problem?.at)).toMatch(/^"clientId"/);
	});
});

describe('profiles in settings', () => {
	it('know which settings they are from', () => {
		const { profiles } = readProfiles({ app: { tokenUse: 'id' } }, { in: 'user-settings' });
		expect(profiles).toEqual([{ name: 'app', place: { in: 'user-settings' }, members: { tokenUse: 'id' } }]);
	});

	it.each([undefined, null, 'x', 1, [], [{}]])('that are no object are a problem: %s', (value) => {
		expect(codes(readProfiles(value, { in: 'workspace-settings' }))).toEqual(['not-profiles']);
	});
});

describe('the sentences about profiles', () => {
	it.each(languages.map((words) => [words.language, words] as const))('are said whole in %s', (language, words) => {
		for (const code of profileProblemCodes) {
			for (const kind of valueKinds) {
				const sentence = profileProblemSentence({ code, pointer: [], detail: { member: 'm', kind, limit: 1 } }, words);
				expect(sentence).not.toMatch(placePattern);
				if (language === 'ja') expect(sentence).toMatch(japaneseLetters);
			}
		}
	});
});
