import { describe, expect, it } from 'vitest';
import { appCode } from '../../../src/core/appCode/appCode.ts';
import type { CodeRequest } from '../../../src/core/appCode/request.ts';
import type { Expectations } from '../../../src/core/verify/expectations.ts';
import { readYaml } from './readYaml.ts';

const issuer = 'https://idp.example.com';
const jwksUri = 'https://idp.example.com/keys';
const everything = {
	issuer: [issuer],
	tokenUse: 'any',
	typ: 'at+jwt',
	clientId: ['app', 'app2'],
	audience: ['https://api.example.com'],
	scope: ['read'],
	group: ['ops'],
	subject: 'user',
	maxAge: 3600,
	require: ['email'],
	clockTolerance: 5,
	algorithms: ['RS256', 'EdDSA'],
} as const satisfies Expectations;

function generated(request: CodeRequest) {
	const { files, notes } = appCode('spring', request);
	const [yaml, java] = files.map(({ code }) => code);
	return { properties: readYaml<{ readonly tokens: Readonly<Record<string, unknown>> }>(yaml ?? '').tokens, java: java ?? '', notes };
}

/** The components of the record that takes the properties, as Spring names their properties. */
function componentsOf(java: string): readonly string[] {
	const [, components = ''] = /record Expected\(([^)]*)\)/.exec(java) ?? [];
	return components.split(',').map(
		(component) =>
			component
				.trim()
				.split(' ')
				.at(-1)
				?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) ?? '',
	);
}

describe('code for Spring', () => {
	it('has every value in the properties', () => {
		expect(generated({ expectations: everything, jwksUri }).properties).toEqual({
			issuers: [{ issuer, 'jwk-set-uri': jwksUri }],
			algorithms: ['RS256'],
			types: ['at+jwt'],
			'token-uses': ['id', 'access'],
			'client-ids': ['app', 'app2'],
			audiences: ['https://api.example.com'],
			subjects: ['user'],
			'required-claims': ['email'],
			'max-age': '3600s',
			scopes: ['read'],
			groups: ['ops'],
			'clock-tolerance': '5s',
		});
	});

	const cases: readonly (readonly [string, CodeRequest])[] = [
		['everything', { expectations: everything, jwksUri }],
		['the least', { expectations: { issuer: [issuer], tokenUse: 'access', clientId: ['app'] }, jwksUri }],
		['an ID token', { expectations: { issuer: [issuer], tokenUse: 'id', clientId: ['app'], group: ['ops'] }, jwksUri }],
		['any issuer', { expectations: { issuer: null, tokenUse: null, audience: ['a'], scope: ['s'] }, jwksUri }],
		['nothing', { expectations: {} }],
	];

	it.each(cases)('reads every property, and starts with none missing: %s', (_, request) => {
		const { properties, java } = generated(request);
		const components = componentsOf(java);
		for (const property of Object.keys(properties ?? {})) expect(components).toContain(property);
		for (const component of components) expect(java).toContain(`mustBeStated("tokens.${component}", `);
	});

	it.each(cases)('uses each component, declares each method, imports each class, and closes each bracket: %s', (_, request) => {
		const { java } = generated(request);
		const code = java.replace(/\/\*\*.*?\*\/|\/\/.*/g, '').replace(/"(?:[^"\\]|\\.)*"/g, '""');
		for (const [open, close] of ['()', '{}', '[]']) expect(code.split(open ?? '').length).toBe(code.split(close ?? '').length);
		for (const property of componentsOf(java)) {
			const component = property.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
			expect(code).toContain(`expected.${component}()`);
		}
		const declared = [...code.matchAll(/ (?:private )?static [\w<>]+ (\w+)\(/g)].map(([, name = '']) => name);
		for (const name of declared) expect(code.split(new RegExp(`\\b${name}\\(`)).length, name).toBeGreaterThan(2);
		for (const [, name = ''] of code.matchAll(/(?<![.\w])([a-z]\w+)\((?!\))/g)) {
			expect(['if', 'of', ...declared, 'tokenFilterChain'], name).toContain(name);
		}
		const imported = [...code.matchAll(/^import .*\.(\w+);$/gm)].map(([, name = '']) => name);
		for (const [, name = ''] of code.replace(/^(?:import|package) .*$/gm, '').matchAll(/(?<![.\w])([A-Z]\w+)/g)) {
			expect([
				...imported,
				'String',
				'Object',
				'Number',
				'Exception',
				'IllegalStateException',
				'TokenSecurity',
				'Expected',
				'Issuer',
			]).toContain(name);
		}
	});

	it('checks issuer, expiry and client of its own accord, and scopes and groups as authorities', () => {
		const { java, notes } = generated({ expectations: everything, jwksUri });
		expect(java).toContain('mustHold("iss", jwt -> issuer.issuer().equals(jwt.getClaimAsString("iss")))');
		expect(java).toContain('mustHold("exp", jwt -> jwt.getExpiresAt() != null');
		expect(java).toContain('AuthorizationManagers.allOf(anyOf("SCOPE_", expected.scopes()), anyOf("GROUP_", expected.groups()))');
		expect(notes.map(({ code }) => code)).toEqual(['not-stated', 'client-validator', 'authorities', 'algorithms-unsupported']);
	});
});
