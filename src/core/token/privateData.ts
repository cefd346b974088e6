import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import type { TokenKind } from './kind.ts';
import type { PartName, Problem, ProblemCode } from './problem.ts';

type PrivateCode = Extract<ProblemCode, 'password' | 'private-key' | 'aws-credentials' | 'card-number' | 'national-id'>;

/** Names, in small letters and without separators, whose text value is a secret or a number of the state. */
const secretNames: Readonly<Record<'password' | 'aws-credentials' | 'national-id', ReadonlySet<string>>> = {
	password: new Set('password passwd pwd passphrase passcode secret clientsecret apikey apisecret privatekey'.split(' ')),
	'aws-credentials': new Set('secretkey secretaccesskey awssecretaccesskey awssessiontoken'.split(' ')),
	'national-id': new Set(
		(
			'ssn socialsecuritynumber socialsecurity mynumber individualnumber nationalid nationalidnumber nationalidentitynumber passport ' +
			'passportnumber taxid taxpayerid driverslicense driverslicensenumber driverlicense driverlicensenumber nino aadhaar cpf curp bsn personnummer'
		).split(' '),
	),
};

/** Contact data and the like (OpenID Connect Core §5.1), and how pools name the same in custom attributes. */
const personalNames = new Set('email phone phonenumber mobile address streetaddress birthdate birthday dateofbirth dob gender'.split(' '));

/**
 * Kinds that are made to tell an app who the user is: personal data is expected there. Elsewhere it travels to parties that need none of it, and
 * is worth knowing.
 */
const tellsWho: ReadonlySet<TokenKind> = new Set(['cognito-id', 'id', 'alb-data']);

const pemPrivateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/;
/** Long-lived and temporary access keys (IAM User Guide, unique identifiers). */
export const awsAccessKey = /^A[KS]IA[0-9A-Z]{16}$/;
/** Numbers of the large card schemes with their lengths; others, such as ids and milliseconds, begin otherwise. */
const cardNumber = /^(?:[46]\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|35\d{14}|3[47]\d{13}|3[068]\d{12})$/;
/** Values under such names are long numbers by right. */
const numbered = /(?:^sub|id|phonenumber|phone|mobile|fax)$/;

/** Values that are looked at, and findings that are told: both far beyond an honest token. */
const maxValues = 200_000;
const maxFindings = 20;

/** Private data that the members give away to everyone who sees the token: it is only encoded, not encrypted (RFC 7519 §12). */
export function privateDataProblems(part: PartName, members: JsonObject | undefined, kind: TokenKind | undefined): Problem[] {
	if (members === undefined) return [];
	const found = new Map<string, Problem>();
	let left = maxValues;
	const personal: string[] = [];
	for (const [name, value] of Object.entries(members)) {
		if (part === 'payload' && personalNames.has(plainName(name)) && value !== '' && value !== null) personal.push(name);
		const values: [string, JsonValue][] = [[plainName(name), value]];
		for (let entry = values.pop(); entry !== undefined && left > 0 && found.size < maxFindings; entry = values.pop()) {
			left--;
			const code = privateCode(...entry);
			if (code !== undefined) found.set(`${code} ${name}`, { part, code, serious: isSecret(code), detail: { name } });
			const [outer, inner] = entry;
			if (typeof inner !== 'object' || inner === null) continue;
			for (const [key, item] of Object.entries(inner)) values.push([Array.isArray(inner) ? outer : plainName(key), item]);
		}
	}
	const findings = [...found.values()];
	if (personal.length === 0 || (kind !== undefined && tellsWho.has(kind))) return findings;
	return [
		...findings,
		{ part, code: 'personal-data', serious: false, note: true, detail: { names: personal.slice(0, maxFindings).join(', ') } },
	];
}

function isSecret(code: PrivateCode): boolean {
	return code === 'password' || code === 'private-key' || code === 'aws-credentials';
}

/** `custom:Client-Secret` and `clientSecret` are one name. */
function plainName(name: string): string {
	return name
		.slice(0, 100)
		.toLowerCase()
		.replace(/^(?:dev:)?(?:custom:)?/, '')
		.replace(/[^a-z0-9]/g, '');
}

function privateCode(name: string, value: JsonValue): PrivateCode | undefined {
	if (isJsonObject(value)) {
		const { kty, d, k } = value;
		return typeof kty === 'string' && (typeof d === 'string' || (kty === 'oct' && typeof k === 'string')) ? 'private-key' : undefined;
	}
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = String(value);
	if (text === '' || text === 'true' || text === 'false') return undefined;
	if (pemPrivateKey.test(text)) return 'private-key';
	if (awsAccessKey.test(text) || secretNames['aws-credentials'].has(name)) return 'aws-credentials';
	if (typeof value === 'string' && (secretNames.password.has(name) || name.endsWith('password'))) return 'password';
	if (secretNames['national-id'].has(name)) return 'national-id';
	return !numbered.test(name) && isCardNumber(text) ? 'card-number' : undefined;
}

function isCardNumber(text: string): boolean {
	if (text.length > 24) return false;
	const digits = text.replace(/[ -]/g, '');
	return cardNumber.test(digits) && passesLuhn(digits);
}

/** The check digit of ISO/IEC 7812-1. */
function passesLuhn(digits: string): boolean {
	let sum = 0;
	for (let place = 0; place < digits.length; place++) {
		const digit = Number(digits[digits.length - 1 - place]);
		const doubled = place % 2 === 0 ? digit : digit * 2;
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return sum % 10 === 0;
}
