import { isJsonObject, type JsonObject, type JsonValue, readJson } from '../../token/json.ts';
import { identityPoolForm } from './clients.ts';
import { type Finding, finding, ofItems, type ValueContext } from './finding.ts';
import { instantOf } from './times.ts';

/** Names of the built-in social providers, with which a federated user name begins (user pools API, IdentityProviderTypeType). */
const socialProviders = ['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple'];

/** `sub`: a user of the pool, an identity of an identity pool, or a client. */
export function readSubject(value: JsonValue, { kind, payload }: ValueContext): readonly Finding[] {
	if (typeof value !== 'string' || value === '') return [];
	if (kind === 'cognito-identity') {
		const region = identityPoolForm.exec(value)?.[1];
		return region === undefined ? [] : [finding('subject-identity', { region })];
	}
	// RFC 9068 §2.2: without a resource owner, `sub` names the client.
	if (value === payload?.['client_id'] && (kind === 'cognito-m2m' || kind === 'access')) return [finding('subject-client', {})];
	return kind === 'cognito-id' || kind === 'cognito-access' ? [finding('subject-user', {})] : [];
}

/** `username`, `cognito:username`: a federated user is called `<provider>_<id>` (Cognito Developer Guide, ID token). */
export function readUsername(value: JsonValue, { payload }: ValueContext): readonly Finding[] {
	if (typeof value !== 'string') return [];
	for (const { providerName, userId } of identitiesOf(payload?.['identities'])) {
		if (typeof providerName !== 'string' || typeof userId !== 'string') continue;
		if (value.toLowerCase() === `${providerName}_${userId}`.toLowerCase()) {
			return [finding('username-federated', { provider: providerName, id: userId })];
		}
	}
	const provider = socialProviders.find((name) => value.toLowerCase().startsWith(`${name.toLowerCase()}_`));
	const id = provider && value.slice(provider.length + 1);
	return provider === undefined || !id ? [] : [finding('username-federated-look', { provider, id })];
}

/** `identities`: the providers, which of them is the primary one, and since when each is linked. */
export function readIdentities(value: JsonValue, { now }: ValueContext): readonly Finding[] {
	return ofItems(identitiesOf(value), ({ providerName, providerType, primary, dateCreated }) => {
		if (typeof providerName !== 'string') return [];
		const type = typeof providerType === 'string' ? providerType : '–';
		const milliseconds = typeof dateCreated === 'string' && /^\d{10,15}$/.test(dateCreated) ? Number(dateCreated) : dateCreated;
		const linked = typeof milliseconds === 'number' ? instantOf(milliseconds / 1000, now) : undefined;
		return [
			linked === undefined || linked.seconds < 0
				? finding('identity', { provider: providerName, type })
				: finding('identity-linked', { provider: providerName, type, ...linked }),
			...(primary === 'true' ? [finding('identity-primary', { provider: providerName })] : []),
		];
	});
}

/** The profiles; a token that went through a database or a trigger may have them as JSON in a text. */
export function identitiesOf(value: JsonValue | undefined): readonly JsonObject[] {
	const list = typeof value === 'string' && value.startsWith('[') ? readJson(value).value : value;
	return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
