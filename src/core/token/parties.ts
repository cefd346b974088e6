import { isUserPoolToken } from '../claims/value/kinds.ts';
import { parseUserPoolIssuer } from '../cognito/issuer.ts';
import type { DecodedToken } from './decode.ts';
import type { JsonValue } from './json.ts';
import { registeredClaims } from './registeredClaims.ts';

/** Which of the two tokens of a sign-in it is; others are neither. */
export type SignInRole = 'id' | 'access';

/** Who and which sign-in a token speaks of, by its own words. What it does not say, or not as a text or time, is undefined. */
export interface Parties {
	readonly role: SignInRole | undefined;
	readonly issuer: string | undefined;
	/** The id of the user pool, when the issuer is one. */
	readonly pool: string | undefined;
	/** The user; a machine's token has none, whatever its `sub` says. */
	readonly user: string | undefined;
	readonly isMachine: boolean;
	readonly client: string | undefined;
	readonly tokenId: string | undefined;
	readonly origin: string | undefined;
	readonly event: string | undefined;
	readonly signedInAt: number | undefined;
	readonly issuedAt: number | undefined;
}

/** Reads them; a payload that is no JSON object says nothing. */
export function partiesOf(decoded: DecodedToken): Parties {
	const { header, payload, kind, times } = decoded;
	const claims = registeredClaims(header.json ?? {}, payload?.json ?? {}, kind);
	const issuer = textOf(claims['iss']);
	const role = roleOf(decoded);
	const isMachine = kind === 'cognito-m2m';
	return {
		role,
		issuer,
		pool: issuer === undefined ? undefined : parseUserPoolIssuer(issuer)?.userPoolId,
		user: isMachine ? undefined : textOf(claims['sub']),
		isMachine,
		client: clientOf(decoded, role),
		tokenId: textOf(claims['jti']),
		origin: textOf(claims['origin_jti']),
		event: textOf(claims['event_id']),
		signedInAt: times.authTime,
		issuedAt: times.issuedAt,
	};
}

/** An altered token may have lost its kind with its signature: then `token_use` says what it was. */
function roleOf({ kind, payload }: DecodedToken): SignInRole | undefined {
	const use = payload?.json?.['token_use'];
	if (kind === 'cognito-id' || kind === 'id') return 'id';
	if (isUserPoolToken(kind) || kind === 'access') return 'access';
	return kind === 'unsecured' && (use === 'id' || use === 'access') ? use : undefined;
}

/** `aud` of an ID token, or its `azp` where it is for several (OpenID Connect Core §2); `client_id` of others; `client` of a load balancer's data. */
function clientOf({ kind, header, payload }: DecodedToken, role: SignInRole | undefined): string | undefined {
	const { aud, azp, client_id: clientId } = payload?.json ?? {};
	if (kind === 'alb-data') return textOf(header.json?.['client']);
	if (role !== 'id') return textOf(clientId) ?? textOf(azp);
	const [single, ...others] = Array.isArray(aud) ? (aud as readonly JsonValue[]) : [aud];
	return others.length > 0 ? textOf(azp) : textOf(single);
}

function textOf(value: JsonValue | undefined): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
