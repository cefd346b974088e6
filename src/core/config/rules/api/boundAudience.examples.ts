import type { ExampleFiles, RuleExamples } from '../example.ts';
import { resource, stack } from '../exampleStack.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';
const client = '1h57kf5cpq17m0eml12EXAMPLE';
const api = 'https://orders.example.jp';

const app = (name: string, binding: string): string =>
	`export const ${name} = new UserManager({
	authority: '${issuer}',
	client_id: '${client}',
	redirect_uri: 'https://shop.example.jp/callback',
	scope: 'openid email',${binding}
});
`;
const files = (audience: string, ...bindings: readonly string[]): ExampleFiles => ({
	'auth.ts': `import { UserManager } from 'oidc-client-ts';\n${bindings.map((binding, index) => app(`users${index}`, binding)).join('')}`,
	'template.yaml': stack(
		resource(
			'Jwt',
			'ApiGatewayV2::Authorizer',
			`AuthorizerType: JWT\nApiId: !ImportValue Api\nName: jwt\nIdentitySource: [$request.header.Authorization]\nJwtConfiguration: { Issuer: ${issuer}, Audience: ${audience} }`,
		),
	),
});

/** Examples of api-jwt-audience-vs-binding. */
export const examples: RuleExamples = {
	rule: 'api-jwt-audience-vs-binding',
	bad: [
		{ files: files(`[${client}]`, `resource: '${api}'`), at: [client] },
		{ files: files(`[other, ${client}]`, `resource: ['${api}']`), at: [client] },
		{ about: 'As a parameter of one’s own.', files: files(`[${client}]`, `extraQueryParams: { resource: '${api}' }`), at: [client] },
	],
	good: [
		{ files: files(`["${api}"]`, `resource: '${api}'`) },
		{ files: files(`[${client}, "${api}"]`, `resource: '${api}'`) },
		{ about: 'The app asks for no resource.', files: files(`[${client}]`, '') },
		{ about: 'One of its sign-ins does not.', files: files(`[${client}]`, `resource: '${api}'`, '') },
		{ about: 'Which resource is not known.', files: files(`[${client}]`, 'resource: window.api') },
		{ about: 'The audience is not known.', files: files('!Split [",", !ImportValue Audience]', `resource: '${api}'`) },
	],
};
