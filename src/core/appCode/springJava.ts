/** A way to decode: one decoder for each issuer, or one for all tokens. */
interface DecoderVariant {
	/** The property with the keys, and the record component that it fills. */
	readonly property: string;
	readonly component: string;
	readonly record: readonly string[];
	readonly chain: readonly string[];
	readonly decoder: readonly string[];
	readonly issuerCheck: readonly string[];
}

interface SpringJava {
	/** Classes that the code may name. */
	readonly imports: readonly string[];
	readonly opening: readonly string[];
	readonly eachIssuer: DecoderVariant;
	readonly anyIssuer: DecoderVariant;
	readonly typeChecked: readonly string[];
	readonly noType: readonly string[];
	readonly validating: readonly string[];
	readonly timeChecks: readonly string[];
	readonly authorities: readonly string[];
	/** Methods that are needed when they are called, by their names. */
	readonly helpers: Readonly<Record<string, readonly string[]>>;
	readonly must: readonly string[];
}

/** The fixed lines of the Java code, in the order in which they stand there. */
export const springJava: SpringJava = {
	imports: [
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
	],
	opening: [
		'/** Takes the tokens that application.yml describes under "tokens", and no others. Written for Spring Boot 3.4 and later. */',
		'@Configuration',
		'@EnableWebSecurity',
		'@EnableConfigurationProperties(TokenSecurity.Expected.class)',
		'class TokenSecurity {',
		'',
		'    /** What is missing or empty keeps the application from starting: it would not be checked. */',
		'    @ConfigurationProperties("tokens")',
		'    record Expected(',
	],
	eachIssuer: {
		property: 'issuers',
		component: 'List<Issuer> issuers',
		record: [
			'',
			'        record Issuer(String issuer, String jwkSetUri) {',
			'            Issuer {',
			'                mustBeStated("tokens.issuers.issuer", issuer);',
			'                mustBeStated("tokens.issuers.jwk-set-uri", jwkSetUri);',
			'            }',
			'        }',
		],
		chain: [
			'    @Bean',
			'    SecurityFilterChain tokenFilterChain(HttpSecurity http, Expected expected) throws Exception {',
			'        // Each issuer has its own keys: those of one never vouch for another.',
			'        Map<String, AuthenticationManager> managers = expected.issuers().stream()',
			'                .collect(Collectors.toMap(Expected.Issuer::issuer, issuer -> manager(issuer, expected)));',
			'        http.oauth2ResourceServer(server -> server',
			'                .authenticationManagerResolver(new JwtIssuerAuthenticationManagerResolver(managers::get)));',
		],
		decoder: [
			'    private static AuthenticationManager manager(Expected.Issuer issuer, Expected expected) {',
			'        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder(issuer, expected));',
			'        provider.setJwtAuthenticationConverter(authorities());',
			'        return provider::authenticate;',
			'    }',
			'',
			'    private static JwtDecoder decoder(Expected.Issuer issuer, Expected expected) {',
			'        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(issuer.jwkSetUri())',
		],
		issuerCheck: ['                mustHold("iss", jwt -> issuer.issuer().equals(jwt.getClaimAsString("iss"))),'],
	},
	anyIssuer: {
		property: 'jwk-set-uri',
		component: 'String jwkSetUri',
		record: [],
		chain: [
			'    @Bean',
			'    SecurityFilterChain tokenFilterChain(HttpSecurity http, Expected expected) throws Exception {',
			'        // The issuer is not checked, on purpose.',
			'        AuthenticationManager manager = manager(expected);',
			'        http.oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> manager));',
		],
		decoder: [
			'    private static AuthenticationManager manager(Expected expected) {',
			'        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder(expected));',
			'        provider.setJwtAuthenticationConverter(authorities());',
			'        return provider::authenticate;',
			'    }',
			'',
			'    private static JwtDecoder decoder(Expected expected) {',
			'        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(expected.jwkSetUri())',
		],
		issuerCheck: [],
	},
	typeChecked: ['                // The type is checked below: Nimbus alone would take "JWT" or none.'],
	noType: ['                // No type is expected: Nimbus alone would take "JWT" or none.'],
	validating: [
		'                .jwsAlgorithms(algorithms -> expected.algorithms().forEach(name -> algorithms.add(SignatureAlgorithm.from(name))))',
		'                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> { }))',
		'                .build();',
		'        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.<OAuth2TokenValidator<Jwt>>of(',
		'                new JwtTimestampValidator(expected.clockTolerance()),',
	],
	timeChecks: [
		'                // Spring lets a token without an expiry pass.',
		'                mustHold("exp", jwt -> jwt.getExpiresAt() != null && Instant.now().isBefore(jwt.getExpiresAt().plus(expected.clockTolerance()))),',
		'                mustHold("iat", jwt -> jwt.getIssuedAt() == null || !Instant.now().isBefore(jwt.getIssuedAt().minus(expected.clockTolerance()))))));',
		'        return decoder;',
		'    }',
	],
	authorities: [
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
	],
	helpers: {
		anyOf: [
			'    private static AuthorizationManager<RequestAuthorizationContext> anyOf(String prefix, List<String> names) {',
			'        return AuthorityAuthorizationManager.hasAnyAuthority(names.stream().map(name -> prefix + name).toArray(String[]::new));',
			'    }',
		],
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
	},
	must: [
		'    private static OAuth2TokenValidator<Jwt> mustHold(String member, Predicate<Jwt> holds) {',
		'        OAuth2Error refused = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token is refused: " + member, null);',
		'        return jwt -> holds.test(jwt) ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(refused);',
		'    }',
		'',
		'    private static void mustBeStated(String property, Object value) {',
		'        boolean empty = value == null || value.equals("") || (value instanceof Collection<?> values && values.isEmpty());',
		'        if (empty) throw new IllegalStateException(property + " is not stated in application.yml");',
		'    }',
	],
};
