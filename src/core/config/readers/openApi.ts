import type { ConfigDocument } from '../model/document.ts';
import { memberAt } from '../model/memberAt.ts';
import type { Authorizer } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import type { ConfigMember, ConfigValue } from '../model/value.ts';
import { readJsonTree } from '../source/jsonTree.ts';
import { readYamlTree } from '../source/yamlTree.ts';
import { basics } from './basics.ts';
import { inWords, listOf } from './forms.ts';
import { type MappingRow, membersBy, propertiesOf } from './mapped.ts';

/** Where OpenAPI 3 and Swagger 2 define the ways to authorize. */
const sections = ['components.securitySchemes', 'securityDefinitions'];
const extension = 'x-amazon-apigateway-authorizer';

/** Of a REST API (API Gateway Developer Guide, "x-amazon-apigateway-authorizer object"). */
const restTypes = inWords(
	new Map([
		['cognito_user_pools', 'COGNITO_USER_POOLS'],
		['token', 'TOKEN'],
		['request', 'REQUEST'],
	]),
);
const restRows: readonly MappingRow[] = [
	{ from: 'type', to: 'Type', read: restTypes },
	{ from: 'providerARNs', to: 'ProviderARNs' },
	{ from: 'identitySource', to: 'IdentitySource' },
	{ from: 'authorizerUri', to: 'AuthorizerUri' },
	{ from: 'authorizerResultTtlInSeconds', to: 'AuthorizerResultTtlInSeconds' },
];

/** Of an HTTP API, for tokens of any issuer. */
const jwtRows: readonly MappingRow[] = [
	{ from: 'type', to: 'AuthorizerType', read: inWords(new Map([['jwt', 'JWT']])) },
	{ from: 'identitySource', to: 'IdentitySource', read: listOf },
	{ from: 'jwtConfiguration.issuer', to: 'JwtConfiguration.Issuer' },
	{ from: 'jwtConfiguration.audience', to: 'JwtConfiguration.Audience' },
];

/** Reads the authorizers of an OpenAPI document with the extensions of API Gateway. What a template or a stage fills in is not known. */
export function readOpenApi(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = /^\ufeff?\s*\{/.test(text)
		? readJsonTree(text)
		: readYamlTree(text, (_tag, _range, { range }) => ({ type: 'unknown', why: 'computed', range }));
	if (root?.type !== 'map') return undefined;
	const schemes = sections
		.map((section) => memberAt(root, section)?.value)
		.flatMap((value) => (value?.type === 'map' ? [...value.members.values()] : []));
	const resources = schemes.flatMap(authorizerOf);
	return resources.length === 0 ? undefined : { path, text, format: 'openapi', resources, problems, generated: false };
}

function authorizerOf({ name, nameRange, value }: ConfigMember): readonly Authorizer[] {
	const authorizer = memberAt(value, extension)?.value;
	if (authorizer?.type !== 'map') return [];
	const isJwt = textOf(memberAt(authorizer, 'type')?.value ?? authorizer) === 'jwt';
	const placed = membersBy(withoutFunctions(authorizer), isJwt ? jwtRows : restRows);
	const type = isJwt ? 'AWS::ApiGatewayV2::Authorizer' : 'AWS::ApiGateway::Authorizer';
	return [{ kind: 'authorizer', ...basics({ name, nameRange, properties: propertiesOf(placed, authorizer.range), type }) }];
}

/** What CloudFormation's functions (`AWS::Include`), Terraform's templates and variables of a stage fill in is unknown. */
function withoutFunctions(value: ConfigValue): ConfigValue {
	const { range } = value;
	if (value.type === 'scalar' && typeof value.value === 'string' && value.value.includes('${'))
		return { type: 'unknown', why: 'environment', range };
	if (value.type === 'list') return { ...value, items: value.items.map(withoutFunctions) };
	if (value.type !== 'map') return value;
	if ([...value.members.keys()].some((name) => name === 'Ref' || name.startsWith('Fn::')))
		return { type: 'unknown', why: 'computed', range };
	const members = [...value.members].map(([name, member]): [string, ConfigMember] => [
		name,
		{ ...member, value: withoutFunctions(member.value) },
	]);
	return { ...value, members: new Map(members) };
}
