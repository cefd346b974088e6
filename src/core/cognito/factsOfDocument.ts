import { ConfigGraph } from '../config/graph/graph.ts';
import { idIn } from '../config/graph/ids.ts';
import type { ConfigDocument, ConfigFormat } from '../config/model/document.ts';
import { valuesAt } from '../config/model/lookUp.ts';
import type { AppClient, ResourceKind } from '../config/model/resource.ts';
import { textOf } from '../config/model/settle.ts';
import type { SettledValue } from '../config/model/value.ts';
import { isTaken, validities } from '../config/rules/client/statedValidity.ts';
import { poolsNamed } from '../config/token/evidence.ts';
import { filePlacer } from '../workspace/filePlacer.ts';
import type { DeclaredAttribute, FilePlace, RefreshValidity, WorkspaceFacts } from './facts.ts';
import { poolSchema } from './poolSchema.ts';

/** Where resources name app clients, beside their own ids. */
const clientPaths: readonly { readonly kind: ResourceKind; readonly path: string }[] = [
	{ kind: 'frontend', path: 'UserPoolClientId' },
	{ kind: 'verifier', path: 'ClientId[]' },
	{ kind: 'authorizer', path: 'JwtConfiguration.Audience[]' },
	{ kind: 'identity-pool', path: 'CognitoIdentityProviders[].ClientId' },
];

/** Formats in which everything about Cognito is read. In others, ids may stand where nobody reads them, such as in the environment of a function. */
const whole: ReadonlySet<ConfigFormat> = new Set<ConfigFormat>([
	'amplify-outputs',
	'cli-output',
	'iam-policy',
	'jwks',
	'openid-configuration',
	'terraform-state',
]);

/** Does a document say every id of Cognito that its text has? */
export function saysEveryId({ format }: ConfigDocument): boolean {
	return whole.has(format);
}

/** What a file says about Cognito, from what its reader understood. */
export function factsOfDocument(document: ConfigDocument): WorkspaceFacts {
	const graph = new ConfigGraph([document]);
	const placer = filePlacer(document.text, document.path);
	const named = poolsNamed(graph).map(({ id, value }) => [id, value.range.start] as const);
	const refreshValidity = new Map<string, RefreshValidity>();
	for (const client of graph.resources('app-client')) {
		const validity = refreshOf(client, placer);
		if (validity && !refreshValidity.has(validity[0])) refreshValidity.set(...validity);
	}
	const attributes = new Map<string, readonly DeclaredAttribute[]>();
	for (const pool of graph.resources('user-pool')) {
		for (const { name, at, declared } of poolSchema(pool)) {
			attributes.set(name, [...(attributes.get(name) ?? []), { ...declared, place: placer(at) }]);
		}
	}
	return { clients: firstPlaces(clientsNamed(graph), placer), pools: firstPlaces(named, placer), attributes, refreshValidity };
}

function clientsNamed(graph: ConfigGraph): readonly (readonly [id: string, at: number])[] {
	const read = (value: SettledValue): readonly (readonly [string, number])[] => {
		const text = textOf(value);
		const id = text === undefined ? undefined : idIn(text, 'app-client');
		return id === undefined ? [] : [[id, value.range.start]];
	};
	return [
		...graph.resources('app-client').flatMap(({ id }) => (id ? read(id) : [])),
		...clientPaths.flatMap(({ kind, path }) => graph.resources(kind).flatMap(({ properties }) => valuesAt(properties, path).flatMap(read))),
	];
}

/** How long the refresh tokens of a client live that has its id beside it. */
function refreshOf({ id, properties }: AppClient, placer: (at: number) => FilePlace): [string, RefreshValidity] | undefined {
	const client = id && textOf(id);
	const validity = validities(properties, 'RefreshToken').find((stated) => isTaken(stated, 'RefreshToken'));
	if (client === undefined || validity === undefined) return undefined;
	const feature = valuesAt(properties, 'RefreshTokenRotation.Feature').map(textOf)[0];
	const rotates = feature === 'ENABLED' ? true : feature === 'DISABLED' ? false : undefined;
	return [client, { seconds: validity.seconds, ...(rotates !== undefined && { rotates }), place: placer(validity.at.range.start) }];
}

/** Each id at the first of its places. */
function firstPlaces(
	found: readonly (readonly [id: string, at: number])[],
	placer: (at: number) => FilePlace,
): ReadonlyMap<string, FilePlace> {
	const sorted = found.toSorted(([, left], [, right]) => left - right);
	const places = new Map<string, FilePlace>();
	for (const [id, at] of sorted) if (!places.has(id)) places.set(id, placer(at));
	return places;
}
