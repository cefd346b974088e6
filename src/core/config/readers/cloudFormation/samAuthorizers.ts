import type { Authorizer } from '../../model/resource.ts';
import { memberOf, membersOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import type { TemplateEvaluator } from './evaluate.ts';
import type { TemplateSections } from './template.ts';

/** APIs of SAM, and what an authorizer of theirs becomes in CloudFormation. */
export const authorizerTypes: ReadonlyMap<string, string> = new Map([
	['AWS::Serverless::Api', 'AWS::ApiGateway::Authorizer'],
	['AWS::Serverless::HttpApi', 'AWS::ApiGatewayV2::Authorizer'],
]);

/** The same of `Globals`. */
const globalApis: ReadonlyMap<string, string> = new Map([
	['Api', 'AWS::Serverless::Api'],
	['HttpApi', 'AWS::Serverless::HttpApi'],
]);

/** SAM spells the members of a JWT configuration in either case; CloudFormation in upper case. */
const jwtMembers: ReadonlyMap<string, string> = new Map([
	['issuer', 'Issuer'],
	['audience', 'Audience'],
]);

/**
 * The authorizers in `Auth.Authorizers` of the APIs of a SAM template and of its `Globals` (SAM specification, ApiAuth and HttpApiAuth), under the
 * names of the resources that they become.
 */
export function readSamAuthorizers({ resources, globals }: TemplateSections, evaluator: TemplateEvaluator): readonly Authorizer[] {
	const ofResources = [...resources.members.values()].flatMap(({ value }) => {
		const type = memberOf(value, 'Type')?.value;
		const properties = memberOf(value, 'Properties')?.value;
		return type?.type === 'scalar' && properties ? authorizersOf(String(type.value), properties, evaluator) : [];
	});
	const ofGlobals = [...globalApis].flatMap(([name, type]) => {
		const api = globals.members.get(name)?.value;
		return api ? authorizersOf(type, api, evaluator) : [];
	});
	return [...ofResources, ...ofGlobals];
}

function authorizersOf(apiType: string, properties: ConfigValue, evaluator: TemplateEvaluator): readonly Authorizer[] {
	const type = authorizerTypes.get(apiType);
	const auth = type === undefined ? undefined : memberOf(properties, 'Auth')?.value;
	const authorizers = auth && memberOf(auth, 'Authorizers')?.value;
	if (type === undefined || authorizers === undefined) return [];
	return membersOf(evaluator.evaluate(authorizers)).members.flatMap((member) => {
		const { value } = member;
		return value.type === 'map' ? [authorizer(member, value, type)] : [];
	});
}

function authorizer({ name, nameRange }: ConfigMember, value: MapValue, type: string): Authorizer {
	const none: MapValue = { type: 'map', members: new Map(), range: value.range };
	return {
		kind: 'authorizer',
		name,
		address: name,
		type,
		nameRange,
		range: { start: nameRange.start, end: value.range.end },
		properties: { ...value, members: new Map([...value.members.values()].map(asInCloudFormation).map((member) => [member.name, member])) },
		attributes: none,
		suppressions: [],
	};
}

/** The member under CloudFormation's name. */
function asInCloudFormation(member: ConfigMember): ConfigMember {
	if (member.name === 'UserPoolArn') {
		const { value } = member;
		return { ...member, name: 'ProviderARNs', value: value.type === 'list' ? value : { type: 'list', items: [value], range: value.range } };
	}
	if (member.name !== 'JwtConfiguration' || member.value.type !== 'map') return member;
	const members = [...member.value.members.values()].map((inner) => ({ ...inner, name: jwtMembers.get(inner.name) ?? inner.name }));
	return { ...member, value: { ...member.value, members: new Map(members.map((inner) => [inner.name, inner])) } };
}
