import { parseUserPoolIssuer } from '../../../cognito/issuer.ts';
import type { ConfigDocument } from '../../model/document.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigMember, MapValue } from '../../model/value.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { basics } from '../basics.ts';
import { poolInPath } from './poolInPath.ts';

/**
 * Reads a discovery document (OpenID Connect Discovery 1.0 §3). Its members keep the names that the specification gives them; `UserPoolId` is added
 * where the issuer is a user pool.
 */
export function readDiscovery(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(text);
	if (root?.type !== 'map' || !isDocument(root, path)) return undefined;
	const issuer = root.members.get('issuer');
	const name = (issuer && textOf(issuer.value)) ?? poolInPath(path) ?? 'openid-configuration';
	const nameRange = issuer?.nameRange ?? root.members.get('jwks_uri')?.nameRange ?? root.range;
	const properties: MapValue = issuer === undefined ? root : { ...root, members: new Map([...root.members, ...userPoolIn(issuer)]) };
	const resource = { kind: 'discovery' as const, ...basics({ name, nameRange, properties }) };
	return { path, text, format: 'openid-configuration', resources: [resource], problems, generated: false };
}

/** Metadata of OAuth servers (RFC 8414) and clients (RFC 7591) name their keys too; only OpenID providers speak of subjects and ID tokens. */
function isDocument({ members }: MapValue, path: string): boolean {
	if (!members.has('jwks_uri')) return false;
	return (
		path.includes('openid-configuration') || members.has('subject_types_supported') || members.has('id_token_signing_alg_values_supported')
	);
}

function userPoolIn(issuer: ConfigMember): readonly (readonly [string, ConfigMember])[] {
	const pool = parseUserPoolIssuer(textOf(issuer.value) ?? '');
	if (pool === undefined) return [];
	return [['UserPoolId', { ...issuer, name: 'UserPoolId', value: { type: 'scalar', value: pool.userPoolId, range: issuer.value.range } }]];
}
