import type { FilePlace } from '../../core/cognito/facts.ts';
import type { KeysFailure } from '../../core/keys/discovery.ts';
import type { DiscoveryDocument } from '../../core/keys/discoveryDocument.ts';
import type { Jwk } from '../../core/keys/jwk.ts';
import type { JsonValue } from '../../core/token/json.ts';
import { redacted } from '../../core/token/redact.ts';
import type { ExpectationSource } from '../../core/verify/expectationSource.ts';
import type { Expectations } from '../../core/verify/expectations.ts';
import type { KeyMaterial } from '../../core/verify/keyMaterial.ts';
import type { Check, CheckId, Report } from '../../core/verify/report.ts';
import type { Statement } from '../statedExpectations.ts';
import type { Verification } from '../verifier.ts';
import { blanked, blankedAll, blankedData, type Repeats } from './blanked.ts';

/** What the app expects there is about one person or one sign-in, whether or not the token says the same. */
const aboutPerson: ReadonlySet<CheckId> = new Set(['subject', 'nonce']);

/** A verification as those may see it who look on: the outcome is that of the whole token, what it names repeats nothing that was taken away. */
export function sharedVerification({ report, keyMaterial, statement, keyPlan }: Verification, repeats: Repeats): Verification {
	return {
		report: sharedReport(report, repeats),
		keyMaterial: sharedKeys(keyMaterial, repeats),
		statement: sharedStatement(statement, repeats),
		keyPlan,
	};
}

function sharedReport(report: Report, repeats: Repeats): Report {
	const { checks, key, keyFindings } = report;
	return {
		...report,
		checks: checks.map((check) => sharedCheck(check, repeats)),
		...(key && {
			key: { ...key, source: blanked(key.source, repeats), ...(key.kid !== undefined && { kid: blanked(key.kid, repeats) }) },
		}),
		...(keyFindings && {
			keyFindings: keyFindings.map((finding) => (finding.kid === undefined ? finding : { ...finding, kid: blanked(finding.kid, repeats) })),
		}),
	};
}

function sharedCheck(check: Check, repeats: Repeats): Check {
	const { id, detail, expected, actual } = check;
	return {
		...check,
		...(detail && { detail: blankedAll(detail, repeats) }),
		...(expected !== undefined && { expected: aboutPerson.has(id) ? redacted : blanked(expected, repeats) }),
		...(actual !== undefined && { actual: blanked(actual, repeats) }),
	};
}

function sharedStatement(statement: Statement, repeats: Repeats): Statement {
	const { expectations, sources } = statement;
	return {
		...statement,
		expectations: sharedExpectations(expectations, repeats),
		sources: Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, sharedSource(source, repeats)])),
	};
}

function sharedSource(source: ExpectationSource, repeats: Repeats): ExpectationSource {
	const inFile = ({ path, line }: FilePlace): FilePlace => ({ path: blanked(path, repeats), line });
	switch (source.type) {
		case 'profile': {
			const { profile, place } = source;
			return { ...source, profile: blanked(profile, repeats), place: place.in === 'file' ? { ...place, ...inFile(place) } : place };
		}
		case 'configuration':
			return { ...source, place: inFile(source.place) };
		default:
			return source;
	}
}

/** Numbers are limits that the app sets itself. */
function sharedExpectations(expectations: Expectations, repeats: Repeats): Expectations {
	const { subject, nonce, ...others } = expectations;
	const shared = Object.entries(others).map(([name, value]) => [name, typeof value === 'number' ? value : blankedData(value, repeats)]);
	return {
		...(Object.fromEntries(shared) as Expectations),
		...(subject !== undefined && { subject: subject && redacted }),
		...(nonce !== undefined && { nonce: nonce && redacted }),
	};
}

function sharedKeys(keyMaterial: KeyMaterial, repeats: Repeats): KeyMaterial {
	switch (keyMaterial.type) {
		case 'set': {
			const { keySet, source, discovery } = keyMaterial;
			return {
				...keyMaterial,
				source: blanked(source, repeats),
				keySet: { ...keySet, keys: keySet.keys.map((key) => sharedKey(key, repeats)) },
				...(discovery && { discovery: sharedDocument(discovery, repeats) }),
			};
		}
		case 'key':
			return { ...keyMaterial, source: blanked(keyMaterial.source, repeats), jwk: sharedKey(keyMaterial.jwk, repeats) };
		case 'failure':
			return { ...keyMaterial, failure: sharedFailure(keyMaterial.failure, repeats) };
		default:
			return keyMaterial;
	}
}

/** A key that repeats nothing stays the very same object: what was computed of it is known by that. */
function sharedKey(key: Jwk, repeats: Repeats): Jwk {
	const telling = Object.entries(key).filter(([, value]) => typeof value === 'string' && repeats(value));
	return telling.length === 0 ? key : { ...key, ...Object.fromEntries(telling.map(([name]) => [name, redacted])) };
}

function sharedFailure(failure: KeysFailure, repeats: Repeats): KeysFailure {
	const { url, detail, discovery } = failure;
	return {
		...failure,
		url: blanked(url, repeats),
		...(detail !== undefined && { detail: blanked(detail, repeats) }),
		...(discovery && { discovery: sharedDocument(discovery, repeats) }),
	};
}

function sharedDocument(document: DiscoveryDocument, repeats: Repeats): DiscoveryDocument {
	const { issuer, url, members } = document;
	return {
		...document,
		issuer: blanked(issuer, repeats),
		url: blanked(url, repeats),
		members: members.map(([name, value]) => [blanked(name, repeats), blankedData(value, repeats) as JsonValue]),
	};
}
