import { findingsOf, type Jwk, type KeyFinding } from '../keys/jwk.ts';
import type { Clock, VerifySignature } from '../ports.ts';
import { type ReadToken, readToken } from '../token/readToken.ts';
import { registeredClaims } from '../token/registeredClaims.ts';
import { checkAccessTokenHash } from './checks/accessTokenHash.ts';
import { checkAlgorithm } from './checks/algorithm.ts';
import { checkAudience } from './checks/audience.ts';
import { checkClient } from './checks/client.ts';
import { checkCritical } from './checks/critical.ts';
import { checkGroups } from './checks/groups.ts';
import { checkIssuer } from './checks/issuer.ts';
import { chooseKey } from './checks/key.ts';
import { checkNonce } from './checks/nonce.ts';
import { checkOnRequest } from './checks/onRequest.ts';
import { checkScope } from './checks/scope.ts';
import { checkSignature } from './checks/signature.ts';
import { checkSigner, concernsSigner } from './checks/signer.ts';
import { checkStructure } from './checks/structure.ts';
import { checkExpiry, checkIssuedAt, checkNotBefore } from './checks/times.ts';
import { checkTokenUse } from './checks/tokenUse.ts';
import { checkType } from './checks/type.ts';
import type { Expectations } from './expectations.ts';
import type { KeyMaterial } from './keyMaterial.ts';
import type { Check, CheckId, Report, UsedKey } from './report.ts';
import type { Subject } from './subject.ts';
import { verdictOf } from './verdict.ts';

/** Checks of claims, which a plain JWS or an encrypted token has nothing for; the one of `at_hash`, which has to wait for a hash, comes behind them. */
const claimChecks: readonly (readonly [CheckId, (subject: Subject) => Check])[] = [
	['expiry', checkExpiry],
	['not-before', checkNotBefore],
	['issued-at', checkIssuedAt],
	['type', checkType],
	['token-use', checkTokenUse],
	['audience', checkAudience],
	['client', checkClient],
	['scope', checkScope],
	['groups', checkGroups],
	['nonce', checkNonce],
];

/**
 * Runs every check that can be run and gives the verdict. The token is a text or already read; WebCrypto verifies each signature that
 * `verifySignature` does not. Never throws, asks no network.
 */
export async function verify(
	input: string | ReadToken,
	expectations: Expectations,
	keyMaterial: KeyMaterial,
	clock: Clock,
	verifySignature?: VerifySignature,
): Promise<Report> {
	const token = typeof input === 'string' ? readToken(input) : input;
	const header = token.header.json ?? {};
	const payload = token.payload?.json ?? {};
	const subject: Subject = {
		token,
		header,
		payload,
		claims: registeredClaims(header, payload, token.kind),
		expectations,
		now: expectations.at ?? clock() / 1000,
		clockTolerance: expectations.clockTolerance ?? 0,
		keyMaterial,
	};
	const choice = token.header.json ? chooseKey(subject) : { check: unreadable('key') };
	// The signature is computed on another thread: meanwhile the claims are looked at.
	const signature = checkSignature(subject, choice.jwk, verifySignature);
	const unchecked = claimsUnchecked(subject);
	const claim = <Answer>(id: CheckId, check: (subject: Subject) => Answer): Answer | Check =>
		unchecked ? { id, outcome: 'skip', code: unchecked } : check(subject);
	const beforeSignature = [
		checkStructure(subject),
		token.header.json ? checkAlgorithm(subject) : unreadable('algorithm'),
		token.header.json ? checkCritical(subject) : unreadable('critical'),
		claim('issuer', checkIssuer),
		choice.check,
	];
	const claims = claimChecks.map(([id, check]) => claim(id, check));
	const hash = claim('access-token-hash', checkAccessTokenHash);
	const checks = [...beforeSignature, await signature, ...claims, hash instanceof Promise ? await hash : hash];
	if (concernsSigner(subject)) checks.push(claim('signer', checkSigner));
	if (!unchecked) checks.push(...checkOnRequest(subject));
	checks.push({ id: 'revocation', outcome: 'skip', code: 'offline' });
	const key = usedKey(subject, choice.jwk);
	const keyFindings = keyFindingsOf(keyMaterial);
	const report: { -readonly [Name in keyof Report]: Report[Name] } = { verdict: verdictOf(checks, expectations), checks };
	if (token.kind) report.kind = token.kind;
	if (key) report.key = key;
	if (keyFindings.length > 0) report.keyFindings = keyFindings;
	return report;
}

/** Why no claim is looked at, if none is. */
function claimsUnchecked({ expectations, token }: Subject): 'signature-only' | 'unreadable' | undefined {
	if (expectations.signatureOnly) return 'signature-only';
	return token.payload?.json === undefined ? 'unreadable' : undefined;
}

function unreadable(id: CheckId): Check {
	return { id, outcome: 'skip', code: 'unreadable' };
}

function usedKey({ keyMaterial }: Subject, jwk: Jwk | undefined): UsedKey | undefined {
	const kid = jwk?.['kid'];
	switch (keyMaterial.type) {
		case 'set':
		case 'key': {
			const key: { -readonly [Name in keyof UsedKey]: UsedKey[Name] } = { source: keyMaterial.source };
			if (typeof kid === 'string') key.kid = kid;
			if (keyMaterial.type === 'key') return key;
			if (keyMaterial.fetchedAt !== undefined) key.fetchedAt = keyMaterial.fetchedAt;
			if (keyMaterial.emulator) key.emulator = keyMaterial.emulator;
			return key;
		}
		case 'secret':
			return { source: 'secret' };
		default:
			return undefined;
	}
}

function keyFindingsOf(keyMaterial: KeyMaterial): readonly KeyFinding[] {
	if (keyMaterial.type === 'set') return keyMaterial.keySet.findings;
	if (keyMaterial.type !== 'key') return [];
	const { jwk } = keyMaterial;
	const findings = findingsByKey.get(jwk) ?? findingsOf([jwk]);
	findingsByKey.set(jwk, findings);
	return findings;
}

/** What was found in single keys, so that a batch looks at each once. */
const findingsByKey = new WeakMap<Jwk, readonly KeyFinding[]>();
