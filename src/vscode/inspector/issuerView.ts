import { explainClaim } from '../../core/claims/explain.ts';
import type { Row } from '../../core/claims/row.ts';
import { isUserPoolIssuer } from '../../core/cognito/issuer.ts';
import type { DiscoveryDocument } from '../../core/keys/discoveryDocument.ts';
import { type DiscoveryFinding, discoveryFindings } from '../../core/keys/discoveryFindings.ts';
import type { Jwk } from '../../core/keys/jwk.ts';
import { rsaBits } from '../../core/keys/jwk.ts';
import { findingsByKey, keyRemarks } from '../../core/keys/keyRemarks.ts';
import { placeOf } from '../../core/keys/keySource.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import type { JsonValue } from '../../core/token/json.ts';
import { chooseKey } from '../../core/verify/checks/key.ts';
import type { KeyMaterial } from '../../core/verify/keyMaterial.ts';
import { keyPlanOf } from '../../core/verify/keyPlan.ts';
import type { ActionView, Phrase } from '../../protocol/inspector.ts';
import type { IssuerPartView, IssuerView, KeyFactView, KeyView, MemberView, RemarkView } from '../../protocol/issuer.ts';
import { fetchedTime } from '../../words/duration.ts';
import { discoveryFindingSentences, issuerSentences, keyRemarkSentences } from '../../words/inspector/issuer.ts';
import { viewSentences } from '../../words/inspector.ts';
import { keyFailureSentence } from '../../words/keyFailures.ts';
import { keyFindingTexts } from '../../words/keyFindings.ts';
import { joinSentences } from '../../words/values.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import { phrases } from './phrases.ts';
import { valueView } from './valueView.ts';

/** Keys that are drawn: beyond any honest set. */
const mostKeys = 100;

/** The discovery document and the keys of a token's issuer, as far as they were fetched or given; else what would be asked. */
export function issuerView(inspected: Inspected, now: number, words: Words): IssuerView | undefined {
	const { decoded, verification, asking } = inspected;
	const { say } = words;
	if (decoded.form !== 'compact-jws') return undefined;
	if (asking !== undefined) return { sentences: [phrases(say(issuerSentences.asking), { host: asking })] };
	const material = verification?.keyMaterial;
	switch (material?.type) {
		case 'set':
		case 'key':
			return knownIssuer(inspected, material, now, words);
		case 'secret':
			return { sentences: [[{ text: say(viewSentences.secretGiven) }]] };
		case 'failure': {
			const { code, url, detail = '', discovery } = material.failure;
			const action: ActionView = { action: 'verify', label: say(viewSentences.verifyAgain), primary: false };
			return {
				sentences: [[{ text: keyFailureSentence(code, { url, detail }, words) }]],
				action,
				...(discovery && documentParts(discovery, undefined, decoded, now, words)),
			};
		}
		default:
			return unaskedIssuer(decoded, words);
	}
}

/** The keys that are shown, those that signed the token or are named by it first. */
export function shownKeys(material: KeyMaterial, decoded: DecodedToken): readonly Jwk[] {
	const keys = keysOf(material);
	const chosen = chosenKey(material, decoded);
	const first = chosen === undefined ? keys : [chosen, ...keys.filter((key) => key !== chosen)];
	return first.slice(0, mostKeys);
}

/** The discovery document that is shown. */
export function shownDocument(material: KeyMaterial | undefined): DiscoveryDocument | undefined {
	if (material?.type === 'failure') return material.failure.discovery;
	return material?.type === 'set' ? material.discovery : undefined;
}

/** Its members in the order in which they are shown: what is known, then the others. */
export function shownMembers({ members }: DiscoveryDocument): DiscoveryDocument['members'] {
	return [...members.filter(([name]) => rowOf(name)), ...members.filter(([name]) => !rowOf(name))];
}

function unaskedIssuer(decoded: DecodedToken, words: Words): IssuerView | undefined {
	const { say } = words;
	const plan = keyPlanOf(decoded, undefined, []);
	if (plan.type !== 'remote') return undefined;
	const url = placeOf(plan.source);
	if (!URL.canParse(url)) return undefined;
	const { host } = new URL(url);
	const asked =
		plan.source.type === 'discovery'
			? [
					phrases(say(issuerSentences.notAsked), { host }),
					phrases(say(issuerSentences.wouldAskDocument), { url }),
					[{ text: say(issuerSentences.wouldAskKeys) }],
				]
			: [phrases(say(issuerSentences.wouldAskKey), { url })];
	return { sentences: asked, action: verifyAction(host, words) };
}

function knownIssuer(inspected: Inspected, material: Extract<KeyMaterial, { type: 'set' | 'key' }>, now: number, words: Words): IssuerView {
	const { decoded } = inspected;
	const { say } = words;
	const fetchedAt = material.type === 'set' ? material.fetchedAt : undefined;
	const discovery = shownDocument(material);
	const keys = keysPart(inspected, material, now, words);
	if (discovery !== undefined) return { sentences: [], ...documentParts(discovery, fetchedAt, decoded, now, words), keys };
	// The key of a load balancer has no discovery document to go with it.
	if (decoded.kind === 'alb-data' && fetchedAt !== undefined) return { sentences: [], keys };
	if (fetchedAt !== undefined) return { sentences: [[{ text: say(issuerSentences.keySetOnly) }]], keys };
	const unasked = unaskedIssuer(decoded, words);
	const [, ...documents] = unasked?.sentences ?? [];
	const instead = documents.length > 0 ? [[{ text: say(issuerSentences.wouldAskInstead) }], ...documents] : [];
	return {
		sentences: [[{ text: say(issuerSentences.notAskedForDocument) }], ...instead],
		...(unasked?.action && { action: unasked.action }),
		keys,
	};
}

function verifyAction(host: string, { say }: Words): ActionView {
	return { action: 'verify', label: say(viewSentences.verifyHost, { host }), primary: false };
}

function documentParts(
	document: DiscoveryDocument,
	fetchedAt: number | undefined,
	decoded: DecodedToken,
	now: number,
	words: Words,
): Pick<IssuerView, 'document' | 'others'> {
	const { say } = words;
	const findings = discoveryFindings(document, decoded.header.json?.['alg']);
	const present = new Set(document.members.map(([name]) => name));
	const members = shownMembers(document).map(([name, value]) => memberView(name, value, document, findings, words));
	const known = document.members.filter(([name]) => rowOf(name)).length;
	return {
		document: {
			heading: say(issuerSentences.documentTitle),
			from: fromPhrases(document.url, fetchedAt, now, words),
			opens: true,
			remarks: findings
				.filter(({ member }) => member === undefined || !present.has(member))
				.map((finding) => remarkOf(finding, document, words)),
			items: members.slice(0, known),
			...(document.left > 0 && { left: say(issuerSentences.left, { count: document.left }) }),
		},
		...(members.length > known && { others: { heading: say(issuerSentences.othersTitle), items: members.slice(known) } }),
	};
}

function memberView(
	name: string,
	value: JsonValue,
	document: DiscoveryDocument,
	findings: readonly DiscoveryFinding[],
	words: Words,
): MemberView {
	const { say } = words;
	const row = rowOf(name);
	const good = name === 'issuer' && value === document.issuer ? [say(issuerSentences.names)] : [];
	return {
		name,
		...(row && { title: say(row.title) }),
		value: valueView(value, row?.type),
		meaning: joinSentences([say(row?.meaning ?? issuerSentences.unknownMember), ...good, ...mistakeOf(row, document, words)], words),
		remarks: findings.filter(({ member }) => member === name).map((finding) => remarkOf(finding, document, words)),
	};
}

/** The mistakes that the catalogue knows of are those of user pools. */
function mistakeOf(row: Row | undefined, { issuer }: DiscoveryDocument, { say }: Words): readonly string[] {
	return row?.mistake !== undefined && isUserPoolIssuer(issuer) ? [say(row.mistake)] : [];
}

function remarkOf({ code, member, doubt, detail }: DiscoveryFinding, document: DiscoveryDocument, words: Words): RemarkView {
	const sentence = words.say(discoveryFindingSentences[code], { ...(member !== undefined && { member }), ...detail });
	const more = code === 'pkce-not-announced' && member !== undefined ? mistakeOf(rowOf(member), document, words) : [];
	return { level: doubt ? 'warn' : 'note', text: joinSentences([sentence, ...more], words) };
}

function fromPhrases(url: string, fetchedAt: number | undefined, now: number, words: Words): Phrase[] {
	const { say } = words;
	if (fetchedAt === undefined) return phrases(say(issuerSentences.fetchedBefore), { url });
	const { age, time } = fetchedTime(fetchedAt, now, words);
	// Times are no code: only the address is set as such.
	return phrases(say(issuerSentences.fetched, { age, time, url: '{url}' }), { url });
}

function keysPart(
	{ decoded, verification, thumbprints }: Inspected,
	material: Extract<KeyMaterial, { type: 'set' | 'key' }>,
	now: number,
	words: Words,
): IssuerPartView<KeyView> {
	const { say } = words;
	const all = keysOf(material);
	const keys = shownKeys(material, decoded);
	const findings = new Map(findingsByKey(all).map((found, index) => [all[index], found]));
	const chosen = chosenKey(material, decoded);
	const signed = verification?.report.checks.some(({ id, outcome }) => id === 'signature' && outcome === 'pass') === true;
	const notKeys = (verification?.report.keyFindings ?? []).filter(({ code }) => code === 'not-a-key');
	const fetchedAt = material.type === 'set' ? material.fetchedAt : undefined;
	const given = material.source === 'given' ? viewSentences.keysPasted : viewSentences.keysGiven;
	return {
		heading: say(issuerSentences.keysTitle),
		from:
			fetchedAt === undefined
				? [{ text: say(given, { count: all.length, source: material.source }) }]
				: fromPhrases(material.source, fetchedAt, now, words),
		opens: fetchedAt !== undefined,
		remarks: keyFindingTexts(notKeys, words).map(({ text }) => ({ level: 'warn', text })),
		items: keys.map((jwk): KeyView => {
			const { kid } = jwk;
			const marked = jwk === chosen ? ({ mark: signed ? 'signed' : 'named' } as const) : {};
			const doubts = keyFindingTexts(findings.get(jwk) ?? [], words).map(({ text }): RemarkView => ({ level: 'warn', text }));
			const notes = keyRemarks(jwk, decoded.header.json?.['alg']).map((code): RemarkView => {
				return { level: code === 'incomplete' ? 'warn' : 'note', text: say(keyRemarkSentences[code]) };
			});
			return {
				title: typeof kid === 'string' ? kid : say(issuerSentences.noKeyId),
				named: typeof kid === 'string',
				...marked,
				facts: keyFacts(jwk, thumbprints?.get(jwk), words),
				remarks: [...doubts, ...notes],
			};
		}),
		...(all.length > keys.length && { left: say(issuerSentences.leftKeys, { count: all.length - keys.length }) }),
	};
}

function keyFacts(jwk: Jwk, thumbprint: string | undefined, { say }: Words): KeyFactView[] {
	const bits = rsaBits(jwk);
	const member = (name: string): KeyFactView[] => {
		const value = jwk[name];
		const title = explainClaim(name, 'jwk')?.title;
		return typeof value === 'string' && title !== undefined ? [{ name: say(title), text: value }] : [];
	};
	return [
		...member('kty'),
		...member('alg'),
		...member('use'),
		...(bits === undefined ? [] : [{ name: say(issuerSentences.size), text: say(issuerSentences.bits, { bits }) }]),
		...member('crv'),
		...(thumbprint === undefined ? [] : [{ name: say(issuerSentences.thumbprint), text: thumbprint, copies: true }]),
	];
}

function keysOf(material: KeyMaterial): readonly Jwk[] {
	if (material.type === 'set') return material.keySet.keys;
	return material.type === 'key' ? [material.jwk] : [];
}

function chosenKey(keyMaterial: KeyMaterial, { header }: DecodedToken): Jwk | undefined {
	return chooseKey({ header: header.json ?? {}, keyMaterial }).jwk;
}

function rowOf(name: string): Row | undefined {
	return explainClaim(name, 'discovery');
}
