import type { Plan } from './plan.ts';
import { springString } from './quote.ts';
import type { AppCode, CodeNote } from './request.ts';
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
	const first = 'mustHold("the app client", jwt -> clientsOf(jwt).stream().anyMatch(client -> isOneOf(expected.clientIds(), client)))';
	return first;
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
	const used = imports.filter((name) => new RegExp(`\\b${name.slice(name.lastIndexOf('.') + 1)}\\b`).test(text));
	const isStandard = (name: string): boolean => name.startsWith('java.');
	return [
		'package com.example.security;',
		'',
		...used.filter(isStandard).map((name) => `import ${name};`),
		'',
		...used.filter((name) => !isStandard(name)).map((name) => `import ${name};`),
		'',
		...body,
	];
}

const imports: readonly string[] = [
	'java.time.Duration',
	'java.time.Instant',
	'java.util.ArrayList',
	'java.util.Collection',
	'java.util.List',
	'java.util.Locale',
	'java.util.Map',
	'java.util.function.Predicate',
	'java.util.stream.Collectors',
	'org.springframework.boot.context.properties.ConfigurationProperties',
	'org.springframework.boot.context.properties.EnableConfigurationProperties',
	'org.springframework.context.annotation.Bean',
	'org.springframework.context.annotation.Configuration',
	'org.springframework.security.authentication.AuthenticationManager',
	'org.springframework.security.authorization.AuthorityAuthorizationManager',
	'org.springframework.security.authorization.AuthorizationManager',
	'org.springframework.security.authorization.AuthorizationManagers',
	'org.springframework.security.config.annotation.web.builders.HttpSecurity',
	'org.springframework.security.config.annotation.web.configuration.EnableWebSecurity',
	'org.springframework.security.core.GrantedAuthority',
	'org.springframework.security.core.authority.SimpleGrantedAuthority',
	'org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator',
	'org.springframework.security.oauth2.core.OAuth2Error',
	'org.springframework.security.oauth2.core.OAuth2ErrorCodes',
	'org.springframework.security.oauth2.core.OAuth2TokenValidator',
	'org.springframework.security.oauth2.core.OAuth2TokenValidatorResult',
	'org.springframework.security.oauth2.jose.jws.SignatureAlgorithm',
	'org.springframework.security.oauth2.jwt.Jwt',
	'org.springframework.security.oauth2.jwt.JwtDecoder',
	'org.springframework.security.oauth2.jwt.JwtTimestampValidator',
	'org.springframework.security.oauth2.jwt.NimbusJwtDecoder',
	'org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter',
	'org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider',
	'org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter',
	'org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver',
	'org.springframework.security.web.SecurityFilterChain',
	'org.springframework.security.web.access.intercept.RequestAuthorizationContext',
];

function configurationLines(plan: Plan, rows: readonly PropertyRow[]): readonly string[] {
	const anyIssuer = plan.issuers === null;
	const components = [anyIssuer ? 'String jwkSetUri' : 'List<Issuer> issuers', ...rows.map(({ component }) => component)];
	const stated = (property: string, component: string): string => `            mustBeStated("tokens.${property}", ${component});`;
	const manager = anyIssuer ? 'manager(expected.jwkSetUri(), expected)' : 'manager(issuer, expected)';
	return [
		'/** Takes the tokens that application.yml describes under "tokens", and no others. Written for Spring Boot 3.4 and later. */',
		'@Configuration',
		'@EnableWebSecurity',
		'@EnableConfigurationProperties(TokenSecurity.Expected.class)',
		'class TokenSecurity {',
		'',
		'    /** What is missing or empty keeps the application from starting: it would not be checked. */',
		'    @ConfigurationProperties("tokens")',
		'    record Expected(',
		...components.map((component, index) => `            ${component}${index === components.length - 1 ? ') {' : ','}`),
		'        Expected {',
		anyIssuer ? stated('jwk-set-uri', 'jwkSetUri') : stated('issuers', 'issuers'),
		...rows.map(({ property, component }) => stated(property, component.slice(component.lastIndexOf(' ') + 1))),
		'        }',
		...(anyIssuer
			? []
			: [
					'',
					'        record Issuer(String issuer, String jwkSetUri) {',
					'            Issuer {',
					'                mustBeStated("tokens.issuers.issuer", issuer);',
					'                mustBeStated("tokens.issuers.jwk-set-uri", jwkSetUri);',
					'            }',
					'        }',
				]),
		'    }',
		'',
		'    @Bean',
		'    SecurityFilterChain tokenFilterChain(HttpSecurity http, Expected expected) throws Exception {',
		...(anyIssuer
			? [
					'        // The issuer is not checked, on purpose.',
					`        AuthenticationManager manager = ${manager};`,
					'        http.oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> manager));',
				]
			: [
					'        // Each issuer has its own keys: those of one never vouch for another.',
					'        Map<String, AuthenticationManager> managers = expected.issuers().stream()',
					`                .collect(Collectors.toMap(Expected.Issuer::issuer, issuer -> ${manager}));`,
					'        http.oauth2ResourceServer(server -> server',
					'                .authenticationManagerResolver(new JwtIssuerAuthenticationManagerResolver(managers::get)));',
				]),
		`        return http.authorizeHttpRequests(requests -> requests.anyRequest()${accessOf(plan)}).build();`,
		'    }',
		'',
		`    private static AuthenticationManager manager(${anyIssuer ? 'String jwkSetUri' : 'Expected.Issuer issuer'}, Expected expected) {`,
		`        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder(${anyIssuer ? 'jwkSetUri' : 'issuer'}, expected));`,
		'        provider.setJwtAuthenticationConverter(authorities());',
		'        return provider::authenticate;',
		'    }',
		'',
		`    private static JwtDecoder decoder(${anyIssuer ? 'String jwkSetUri' : 'Expected.Issuer issuer'}, Expected expected) {`,
		`        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(${anyIssuer ? 'jwkSetUri' : 'issuer.jwkSetUri()'})`,
		'                .jwsAlgorithms(algorithms -> expected.algorithms().forEach(name -> algorithms.add(SignatureAlgorithm.from(name))))',
		`                // ${typeof plan.typ === 'string' ? 'The type is checked below' : 'No type is expected'}: Nimbus alone would take "JWT" or none.`,
		'                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> { }))',
		'                .build();',
		'        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.<OAuth2TokenValidator<Jwt>>of(',
		'                new JwtTimestampValidator(expected.clockTolerance()),',
		...(anyIssuer ? [] : ['                mustHold("iss", jwt -> issuer.issuer().equals(jwt.getClaimAsString("iss"))),']),
		...rows.flatMap(({ validator }) => (validator === undefined ? [] : [`                ${validator},`])),
		'                // Spring lets a token without an expiry pass.',
		'                mustHold("exp", jwt -> jwt.getExpiresAt() != null && Instant.now().isBefore(jwt.getExpiresAt().plus(expected.clockTolerance()))),',
		'                mustHold("iat", jwt -> jwt.getIssuedAt() == null || !Instant.now().isBefore(jwt.getIssuedAt().minus(expected.clockTolerance()))))));',
		'        return decoder;',
		'    }',
		'',
	];
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
	const optional = Object.entries(optionalHelpers).flatMap(([name, lines]) => (calls(name) ? [...lines, ''] : []));
	const byAuthority = plan.scopes || plan.groups ? [...anyOfHelper, ''] : [];
	return [...authoritiesHelper, '', ...byAuthority, ...optional, ...mustHoldHelper, '', ...mustBeStatedHelper];
}

const authoritiesHelper: readonly string[] = [
	'    /** Scopes become SCOPE_…, the groups of a user pool GROUP_…, for @PreAuthorize and the like. */',
	'    private static JwtAuthenticationConverter authorities() {',
	'        JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();',
	'        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();',
	'        converter.setJwtGrantedAuthoritiesConverter(jwt -> {',
	'            Collection<GrantedAuthority> authorities = new ArrayList<>(scopes.convert(jwt));',
	'            if (jwt.getClaims().get("cognito:groups") instanceof Collection<?> groups) {',
	'                groups.forEach(group -> authorities.add(new SimpleGrantedAuthority("GROUP_" + group)));',
	'            }',
	'            return authorities;',
	'        });',
	'        return converter;',
	'    }',
];

const anyOfHelper: readonly string[] = [
	'    private static AuthorizationManager<RequestAuthorizationContext> anyOf(String prefix, List<String> names) {',
	'        return AuthorityAuthorizationManager.hasAnyAuthority(names.stream().map(name -> prefix + name).toArray(String[]::new));',
	'    }',
];

const optionalHelpers: Readonly<Record<string, readonly string[]>> = {
	isOneOf: [
		'    private static boolean isOneOf(List<String> expected, Object value) {',
		'        return expected.stream().anyMatch(name -> name.equals(value));',
		'    }',
	],
	audienceOf: [
		'    private static List<String> audienceOf(Jwt jwt) {',
		'        return jwt.getAudience() == null ? List.of() : jwt.getAudience();',
		'    }',
	],
	clientsOf: [
		'    /** An ID token of a user pool names its one app client in aud, an access token in client_id. */',
		'    private static List<String> clientsOf(Jwt jwt) {',
		'        Object use = jwt.getClaims().get("token_use");',
		'        Object client = jwt.getClaims().get("client_id");',
		'        if ("id".equals(use)) return audienceOf(jwt).size() == 1 ? audienceOf(jwt) : List.of();',
		'        if (use == null && client == null) return audienceOf(jwt);',
		'        return client instanceof String name ? List.of(name) : List.of();',
		'    }',
	],
	mediaType: [
		'    /** Media types are compared without application/ and in any case (RFC 7515 §4.1.9). */',
		'    private static String mediaType(Object typ) {',
		'        String name = String.valueOf(typ).toLowerCase(Locale.ROOT);',
		'        return name.startsWith("application/") ? name.substring("application/".length()) : name;',
		'    }',
	],
	signedInWithin: [
		'    private static boolean signedInWithin(Jwt jwt, Duration maxAge, Duration tolerance) {',
		'        if (!(jwt.getClaims().get("auth_time") instanceof Number seconds)) return false;',
		'        Duration age = Duration.between(Instant.ofEpochSecond(seconds.longValue()), Instant.now());',
		'        return age.plus(tolerance).compareTo(Duration.ZERO) >= 0 && age.compareTo(maxAge.plus(tolerance)) <= 0;',
		'    }',
	],
};

const mustHoldHelper: readonly string[] = [
	'    private static OAuth2TokenValidator<Jwt> mustHold(String member, Predicate<Jwt> holds) {',
	'        OAuth2Error refused = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token is refused: " + member, null);',
	'        return jwt -> holds.test(jwt) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(refused);',
	'    }',
];

const mustBeStatedHelper: readonly string[] = [
	'    private static void mustBeStated(String property, Object value) {',
	'        boolean empty = value == null || value.equals("") || (value instanceof Collection<?> values && values.isEmpty());',
	'        if (empty) throw new IllegalStateException(property + " is not stated in application.yml");',
	'    }',
];
