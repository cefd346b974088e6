import { memberAt } from '../../model/memberAt.ts';
import type { Authorizer } from '../../model/resource.ts';
import { itemsOf, memberOf, membersOf, possible, textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import { basics } from '../basics.ts';
import { listOf } from '../forms.ts';
import { type MappingRow, membersBy, type PlacedMember, placed, propertiesOf } from '../mapped.ts';
import type { TemplateEvaluator } from './evaluate.ts';
import type { TemplateSections } from './template.ts';

/** A JWT authorizer of `provider.httpApi.authorizers` (Serverless Framework documentation, "HTTP API"). */
const jwtRows: readonly MappingRow[] = [
	{ from: 'identitySource', to: 'IdentitySource', read: listOf },
	{ from: 'issuerUrl', to: 'JwtConfiguration.Issuer' },
	{ from: 'audience', to: 'JwtConfiguration.Audience', read: listOf },
];

/** The authorizer of an event `http` (the same, "API Gateway"). */
const restRows: readonly MappingRow[] = [
	{ from: 'arn', to: 'ProviderARNs', read: listOf },
	{ from: 'identitySource', to: 'IdentitySource' },
	{ from: 'scopes', to: 'AuthorizationScopes', read: listOf },
];

/** The authorizers that a service of the Serverless Framework has outside of its resources: those of its HTTP API, and user pools that events name. */
export function readServerlessAuthorizers({ root, serverless }: TemplateSections, evaluator: TemplateEvaluator): readonly Authorizer[] {
	if (!serverless) return [];
	const ofProvider = memberAt(root, 'provider.httpApi.authorizers')?.value;
	const jwt = ofProvider === undefined ? [] : membersOf(ofProvider).members.flatMap((member) => jwtAuthorizer(member, evaluator) ?? []);
	const rest = new Map(eventAuthorizers(root, evaluator).map((authorizer) => [authorizer.name, authorizer]));
	return [...jwt, ...rest.values()];
}

function jwtAuthorizer({ name, nameRange, value: written }: ConfigMember, evaluator: TemplateEvaluator): Authorizer | undefined {
	const value = evaluator.evaluate(written);
	if (value.type !== 'map' || !value.members.has('issuerUrl')) return undefined;
	const type = placed('AuthorizerType', { type: 'scalar', value: 'JWT', range: nameRange });
	return authorizer('AWS::ApiGatewayV2::Authorizer', name, { nameRange, value, members: [type, ...membersBy(value, jwtRows)] });
}

function eventAuthorizers(root: MapValue, evaluator: TemplateEvaluator): readonly Authorizer[] {
	const functions = memberOf(root, 'functions')?.value;
	return (functions === undefined ? [] : membersOf(functions).members)
		.flatMap(({ value }) => itemsOf(memberOf(value, 'events')?.value ?? { type: 'list', items: [], range: value.range }).items)
		.flatMap((event) => {
			const member = memberAt(event, 'http.authorizer');
			return member === undefined ? [] : (restAuthorizer(member, evaluator) ?? []);
		});
}

/** An ARN may be that of a function too: it is a user pool's where it says so, or its type does. */
function restAuthorizer({ nameRange, value: written }: ConfigMember, evaluator: TemplateEvaluator): Authorizer | undefined {
	const value = evaluator.evaluate(written);
	const arn = memberOf(value, 'arn')?.value;
	if (value.type !== 'map' || arn === undefined) return undefined;
	const isPool = textOf(memberOf(value, 'type')?.value ?? arn) === 'COGNITO_USER_POOLS' || possible(arn).some(namesUserPool);
	if (!isPool) return undefined;
	const type = placed('Type', { type: 'scalar', value: 'COGNITO_USER_POOLS', range: nameRange });
	const name = textOf(memberOf(value, 'name')?.value ?? value) ?? 'authorizer';
	return authorizer('AWS::ApiGateway::Authorizer', name, { nameRange, value, members: [type, ...membersBy(value, restRows)] });
}

function namesUserPool(arn: ConfigValue): boolean {
	const parts = arn.type === 'text' ? arn.parts : [arn];
	return parts.some((part) => part.type === 'scalar' && /:cognito-idp:|:userpool\//.test(String(part.value)));
}

function authorizer(
	type: string,
	name: string,
	{ nameRange, value, members }: { nameRange: ConfigMember['nameRange']; value: MapValue; members: readonly PlacedMember[] },
): Authorizer {
	const properties = propertiesOf(members, value.range);
	return {
		kind: 'authorizer',
		...basics({ name, nameRange, type, properties: value.open ? { ...properties, open: true } : properties }),
	};
}
