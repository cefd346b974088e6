import type { Plan } from './plan.ts';
import { springString } from './quote.ts';
import type { AppCode, CodeNote } from './request.ts';
import { springJava as java } from './springJava.ts';
import { fillInComment } from './typescriptParts.ts';

/** Algorithms of Spring Security (`SignatureAlgorithm`): none with Edwards curves. */
const supported = /^(?:RS|ES|PS)\d{3}$/;

/**
 * A resource server of Spring: the values in `application.yml`, what is done with them in Java. No value stands in the Java code, and an
 * expectation that is missing keeps the application from starting.
 */
export function springCode(plan: Plan): Omit<AppCode, 'target'> {
	const rows = rowsOf(plan);
	return {
		files: [
			{ fileName: 'application.yml', language: 'yaml', code: `${propertyLines(plan, rows).join('\n')}\n` },
			{ fileName: 'TokenSecurity.java', language: 'java', code: `${javaLines(plan, rows).join('\n')}\n` },
		],
		notes: notesOf(plan),
	};
}

function notesOf(plan: Plan): readonly CodeNote[] {
	const unsupported = plan.algorithms.filter((name) => !supported.test(name));
	const cannot = [...(plan.nonce ? ['nonce'] : []), ...(plan.accessTokenHash ? ['at_hash'] : [])];
	return [
		...(plan.clientIds ? [{ code: 'client-validator' } as const] : []),
		...(plan.scopes || plan.groups ? [{ code: 'authorities' } as const] : []),
		...(cannot.length > 0 ? [{ code: 'target-cannot', detail: { names: cannot.join(', ') } } as const] : []),
		...(unsupported.length > 0 ? [{ code: 'algorithms-unsupported', detail: { names: unsupported.join(', ') } } as const] : []),
	];
}

/** A property below `tokens`, the record component that it fills, and the validator that uses it. */
interface PropertyRow {
	readonly property: string;
	readonly component: string;
	/** Lines below `tokens:`; those of a property to be filled in are comments. */
	readonly yaml: readonly string[];
	readonly validator?: string;
}

function rowsOf(plan: Plan): readonly PropertyRow[] {
	const { fillIns } = plan;
	const rows: PropertyRow[] = [];
	const list = (
		property: string,
		component: string,
		values: readonly string[] | null | undefined,
		options: { readonly fillIn?: Plan['fillIns'][number]; readonly validator?: string } = {},
	): void => {
		const { fillIn, validator } = options;
		const row = { property, component: `List<String> ${component}`, ...(validator !== undefined && { validator }) };
		if (values && values.length > 0) {
			rows.push({ ...row, yaml: [`${property}:`, ...values.map((value) => `  - ${springString(value)}`)] });
		} else if (fillIn && fillIns.includes(fillIn)) {
			rows.push({ ...row, yaml: [`# ${fillInComment(fillIn)}`, `# ${property}:`, `#   - ${fillIn}`] });
		}
	};
	const uses = plan.tokenUse === 'any' ? ['id', 'access'] : plan.tokenUse && [plan.tokenUse];
	const typ = typeof plan.typ === 'string' ? [plan.typ] : plan.typ;
	list(
		'algorithms',
		'algorithms',
		plan.algorithms.filter((name) => supported.test(name)),
		{ fillIn: 'FILL_IN_ALGORITHMS' },
	);
	list('types', 'types', typ, {
		fillIn: 'FILL_IN_TYP',
		validator:
			'mustHold("typ", jwt -> expected.types().stream().anyMatch(type -> mediaType(type).equals(mediaType(jwt.getHeaders().get("typ")))))',
	});
	list('token-uses', 'tokenUses', uses, {
		fillIn: 'FILL_IN_TOKEN_USE',
		validator: 'mustHold("token_use", jwt -> isOneOf(expected.tokenUses(), jwt.getClaims().get("token_use")))',
	});
	list('client-ids', 'clientIds', plan.clientIds, { fillIn: 'FILL_IN_CLIENT_IDS', validator: clientValidator(plan) });
	list('audiences', 'audiences', plan.audiences, {
		fillIn: 'FILL_IN_AUDIENCES',
		validator: 'mustHold("aud", jwt -> audienceOf(jwt).stream().anyMatch(audience -> isOneOf(expected.audiences(), audience)))',
	});
	list('subjects', 'subjects', typeof plan.subject === 'string' ? [plan.subject] : undefined, {
		validator: 'mustHold("sub", jwt -> isOneOf(expected.subjects(), jwt.getSubject()))',
	});
	list('required-claims', 'requiredClaims', plan.requiredClaims, {
		validator: 'mustHold("a required claim", jwt -> jwt.getClaims().keySet().containsAll(expected.requiredClaims()))',
	});
	if (typeof plan.maxAge === 'number') {
		rows.push({
			property: 'max-age',
			component: 'Duration maxAge',
			yaml: [`max-age: ${plan.maxAge}s`],
			validator: 'mustHold("auth_time", jwt -> signedInWithin(jwt, expected.maxAge(), expected.clockTolerance()))',
		});
	}
	list('scopes', 'scopes', plan.scopes);
	list('groups', 'groups', plan.groups);
	rows.push({ property: 'clock-tolerance', component: 'Duration clockTolerance', yaml: [`clock-tolerance: ${plan.clockTolerance}s`] });
	return rows;
}

function clientValidator({ tokenUse }: Plan): string {
	if (tokenUse === 'access') return 'mustHold("client_id", jwt -> isOneOf(expected.clientIds(), jwt.getClaims().get("client_id")))';
	return 'mustHold("the app client", jwt -> clientsOf(jwt).stream().anyMatch(client -> isOneOf(expected.clientIds(), client)))';
}

function propertyLines(plan: Plan, rows: readonly PropertyRow[]): readonly string[] {
	const issuers = plan.issuers ?? [];
	const missing = plan.issuers === undefined || issuers.some(({ jwksUri }) => jwksUri === undefined);
	return [
		'# What the app expects of a token; TokenSecurity.java checks it.',
		...(plan.waived.length > 0 ? [`# Left unchecked on purpose: ${plan.waived.join(', ')}.`] : []),
		...(plan.notStated.length > 0 ? [`# Stated by nobody, so not checked: ${plan.notStated.join(', ')}.`] : []),
		'tokens:',
		...(plan.issuers === undefined ? [`  # ${fillInComment('FILL_IN_ISSUER')}`] : []),
		...(plan.issuers !== null && missing ? [`  # ${fillInComment('FILL_IN_JWKS_URI')}`] : []),
		...(plan.issuers === null ? keySetLines(plan.jwksUri) : plan.issuers === undefined ? noIssuerLines : ['  issuers:']),
		...issuers.flatMap(({ issuer, jwksUri }) => [
			`    - issuer: ${springString(issuer)}`,
			jwksUri === undefined ? '      # jwk-set-uri: FILL_IN_JWKS_URI' : `      jwk-set-uri: ${springString(jwksUri)}`,
		]),
		...rows.flatMap(({ yaml }) => yaml.map((line) => `  ${line}`)),
	];
}

const noIssuerLines: readonly string[] = ['  # issuers:', '  #   - issuer: FILL_IN_ISSUER', '  #     jwk-set-uri: FILL_IN_JWKS_URI'];

function keySetLines(jwksUri: string | undefined): readonly string[] {
	if (jwksUri === undefined) return [`  # ${fillInComment('FILL_IN_JWKS_URI')}`, '  # jwk-set-uri: FILL_IN_JWKS_URI'];
	return [`  jwk-set-uri: ${springString(jwksUri)}`];
}

function javaLines(plan: Plan, rows: readonly PropertyRow[]): readonly string[] {
	const body = [...configurationLines(plan, rows), ...helperLines(plan, rows), '}'];
	const text = body.join('\n');
	const used = java.imports.filter((name) => new RegExp(`\\b${name.slice(name.lastIndexOf('.') + 1)}\\b`).test(text));
	const lines = (standard: boolean): readonly string[] =>
		used.filter((name) => name.startsWith('java.') === standard).map((name) => `import ${name};`);
	return ['package com.example.security;', '', ...lines(true), '', ...lines(false), '', ...body];
}

function configurationLines(plan: Plan, rows: readonly PropertyRow[]): readonly string[] {
	const variant = plan.issuers === null ? java.anyIssuer : java.eachIssuer;
	const components = [variant.component, ...rows.map(({ component }) => component)];
	const stated = (property: string, component: string): string => `            mustBeStated("tokens.${property}", ${component});`;
	return [
		...java.opening,
		...components.map((component, index) => `            ${component}${index === components.length - 1 ? ') {' : ','}`),
		'        Expected {',
		stated(variant.property, lastWord(variant.component)),
		...rows.map(({ property, component }) => stated(property, lastWord(component))),
		'        }',
		...variant.record,
		'    }',
		'',
		...variant.chain,
		`        return http.authorizeHttpRequests(requests -> requests.anyRequest()${accessOf(plan)}).build();`,
		'    }',
		'',
		...variant.decoder,
		...(typeof plan.typ === 'string' ? java.typeChecked : java.noType),
		...java.validating,
		...variant.issuerCheck,
		...rows.flatMap(({ validator }) => (validator === undefined ? [] : [`                ${validator},`])),
		...java.timeChecks,
		'',
	];
}

function lastWord(component: string): string {
	return component.slice(component.lastIndexOf(' ') + 1);
}

/** Scopes and groups are authorities: a token without them is good, but may not come in (403 instead of 401). */
function accessOf({ scopes, groups }: Plan): string {
	const ofScopes = 'anyOf("SCOPE_", expected.scopes())';
	const ofGroups = 'anyOf("GROUP_", expected.groups())';
	if (scopes && groups) return `.access(AuthorizationManagers.allOf(${ofScopes}, ${ofGroups}))`;
	if (scopes || groups) return `.access(${scopes ? ofScopes : ofGroups})`;
	return '.authenticated()';
}

function helperLines(plan: Plan, rows: readonly PropertyRow[]): readonly string[] {
	const calls = (name: string): boolean =>
		rows.some(({ validator }) => validator?.includes(`${name}(`)) || (name === 'audienceOf' && calls('clientsOf'));
	const helpers = Object.entries(java.helpers).filter(([name]) => calls(name) || (name === 'anyOf' && (plan.scopes || plan.groups)));
	return [...java.authorities, '', ...helpers.flatMap(([, lines]) => [...lines, '']), ...java.must];
}
