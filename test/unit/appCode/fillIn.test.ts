import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appCode, codeText } from '../../../src/core/appCode/appCode.ts';
import { type CodeRequest, type CodeTarget, codeTargets } from '../../../src/core/appCode/request.ts';
import { BuiltCode } from './builtCode.ts';

const issuer = ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01'];
const stated = { issuer, tokenUse: 'access', clientId: ['app'] } as const;

/** Requests in which something that must be stated is missing, and the names that stand in its place. */
const incomplete: Readonly<Record<string, { readonly request: CodeRequest; readonly names: readonly string[] }>> = {
	nothing: {
		request: { expectations: {} },
		names: ['FILL_IN_ISSUER', 'FILL_IN_JWKS_URI', 'FILL_IN_TOKEN_USE', 'FILL_IN_CLIENT_IDS'],
	},
	'nothing, for a token of another issuer': {
		request: { expectations: {}, kind: 'access', jwksUri: 'https://keys.example.com' },
		names: ['FILL_IN_ISSUER', 'FILL_IN_JWKS_URI', 'FILL_IN_TYP', 'FILL_IN_AUDIENCES'],
	},
	'no issuer': { request: { expectations: { ...stated, issuer: undefined } }, names: ['FILL_IN_ISSUER', 'FILL_IN_JWKS_URI'] },
	'no token use': { request: { expectations: { ...stated, tokenUse: undefined } }, names: ['FILL_IN_TOKEN_USE'] },
	'no client': { request: { expectations: { ...stated, clientId: undefined } }, names: ['FILL_IN_CLIENT_IDS'] },
	'an empty list of clients': { request: { expectations: { ...stated, clientId: [] } }, names: ['FILL_IN_CLIENT_IDS'] },
	'no key set': { request: { expectations: { ...stated, issuer: ['https://idp.example.com'] } }, names: ['FILL_IN_JWKS_URI'] },
	'no key set for any issuer': { request: { expectations: { ...stated, issuer: null } }, names: ['FILL_IN_JWKS_URI'] },
	'only algorithms that a pool does not use': {
		request: { expectations: { ...stated, algorithms: ['ES256'] } },
		names: ['FILL_IN_ALGORITHMS'],
	},
};
const cases = Object.entries(incomplete);

describe('what nobody stated', () => {
	const libraries: readonly CodeTarget[] = ['aws-jwt-verify', 'jose'];
	let built: BuiltCode;
	let errors: readonly string[];

	beforeAll(async () => {
		built = await BuiltCode.create();
		for (const library of libraries) {
			for (const [index, [, { request }]] of cases.entries()) {
				await built.write(`${library}-${index}.ts`, codeText(appCode(library, request)));
			}
		}
		errors = (await built.compile()).split('\n');
	});

	afterAll(() => built.remove());

	it.each(cases.map(([name], index) => [name, index] as const))('keeps TypeScript from compiling: %s', (_, index) => {
		for (const library of libraries) {
			const missing = errors.flatMap((line) =>
				line.includes(`/${library}-${index}.ts`) ? (/Cannot find name '(FILL_IN_\w+)'/.exec(line)?.[1] ?? line) : [],
			);
			expect(new Set(missing)).toEqual(new Set(cases[index]?.[1].names));
		}
	});

	it.each(cases)('is said in the code and in a note: %s', (_, { request, names }) => {
		for (const target of codeTargets) {
			const code = appCode(target, request);
			const [note] = code.notes;
			expect(note).toEqual({ code: 'fill-in', detail: { names: names.join(', ') } });
		}
	});

	it('keeps CloudFormation from deploying: a parameter without a default', () => {
		const code = codeText(appCode('api-gateway', { expectations: {} }));
		expect(code).toMatch(/ {2}FillInIssuer:\n {4}Type: String\n {4}MinLength: 1\n/);
		expect(code).toContain('Issuer: !Ref FillInIssuer');
		expect(code).toContain('- !Ref FillInAudience');
	});

	it.each(cases)('keeps Spring from starting: %s', (_, { request }) => {
		const { files } = appCode('spring', request);
		const [properties = '', java = ''] = files.map(({ code }) => code);
		expect(properties).toContain('# NOT STATED, and must be:');
		const left = [...properties.matchAll(/^ *# *(?:- )?([a-z-]+):(?: FILL_IN_\w+)?$/gm)].map(([, name]) => name);
		expect(left.length).toBeGreaterThan(0);
		for (const name of left)
			expect(java).toMatch(new RegExp(`mustBeStated\\("tokens\\.(?:issuers\\.)?${name}"|mustBeStated\\("tokens\\.issuers"`));
	});
});

describe('what was left out on purpose', () => {
	const expectations = { issuer, tokenUse: null, clientId: null, scope: null, group: null } as const;

	it('is null where the library knows it, with a comment', () => {
		const code = codeText(appCode('aws-jwt-verify', { expectations }));
		for (const name of ['tokenUse', 'clientId', 'scope', 'groups']) expect(code).toContain(`${name}: null, // not checked, on purpose`);
	});

	it.each(codeTargets)('is said in a note of %s, and is no name to fill in, unless the target must have it', (target) => {
		const code = appCode(target, { expectations });
		expect(code.notes).toContainEqual({ code: 'waived', detail: { names: 'token_use, client_id, scope, cognito:groups' } });
		expect(codeText(code)).not.toContain('FILL_IN_');
		expect(code.notes.some(({ code: note }) => note === 'cannot-waive')).toBe(target === 'api-gateway');
	});
});
