import { isEmulatorName } from '../cognito/emulators.ts';
import { isRegion, isUserPoolId } from '../cognito/issuer.ts';
import { parseLoadBalancerArn } from '../cognito/loadBalancer.ts';
import { isKnownAlgorithm } from '../keys/algorithm.ts';
import type { JsonValue } from '../token/json.ts';
import type { ProfileMember } from './profile.ts';

/** What the value of a member must be. */
export const valueKinds = [
	'text',
	'pool',
	'token-use',
	'algorithm',
	'seconds',
	'tolerance',
	'keys',
	'region',
	'emulator',
	'url',
	'load-balancer',
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** How a member is written: what each value must be, whether there may be several, and whether `null` leaves it unchecked on purpose. */
export interface MemberRow {
	readonly kind: ValueKind;
	readonly list: boolean;
	readonly waivable: boolean;
}

const text = { kind: 'text', list: false, waivable: true } as const;
const texts = { kind: 'text', list: true, waivable: true } as const;

/** Every member of a profile. */
export const profileMembers: Readonly<Record<ProfileMember, MemberRow>> = {
	userPoolId: { kind: 'pool', list: true, waivable: true },
	issuer: texts,
	tokenUse: { kind: 'token-use', list: false, waivable: true },
	typ: text,
	clientIds: texts,
	audiences: texts,
	scopes: texts,
	groups: texts,
	requiredClaims: texts,
	algorithms: { kind: 'algorithm', list: true, waivable: false },
	maxAge: { kind: 'seconds', list: false, waivable: true },
	clockTolerance: { kind: 'tolerance', list: false, waivable: false },
	keys: { kind: 'keys', list: false, waivable: false },
	replicaRegions: { kind: 'region', list: true, waivable: false },
	emulator: { kind: 'emulator', list: false, waivable: false },
	endpoint: { kind: 'url', list: false, waivable: false },
	albArns: { kind: 'load-balancer', list: true, waivable: true },
};

/** Longest text, most items of a list, and most seconds by which clocks may differ. */
export const valueLimits = { text: 2_048, items: 100, tolerance: 600 } as const;

/** Can a value be what a member of that kind needs? */
export function isOfKind(value: JsonValue, kind: ValueKind): boolean {
	if (kind === 'seconds') return typeof value === 'number' && value >= 0;
	if (kind === 'tolerance') return typeof value === 'number' && value >= 0 && value <= valueLimits.tolerance;
	return typeof value === 'string' && value.trim() !== '' && value.length <= valueLimits.text && isTextOfKind(value, kind);
}

function isTextOfKind(value: string, kind: Exclude<ValueKind, 'seconds' | 'tolerance'>): boolean {
	switch (kind) {
		case 'text':
			return true;
		case 'pool':
			return isUserPoolId(value) || /^local_[0-9a-zA-Z]{1,55}$/.test(value);
		case 'token-use':
			return value === 'id' || value === 'access' || value === 'any';
		case 'algorithm':
			return isKnownAlgorithm(value);
		case 'keys':
			// A path is relative: an absolute one means another file on every machine, and on Windows it may even name a host.
			return /^https:\/\//i.test(value) ? URL.canParse(value) : !/^(?:[\\/]|[a-z][a-z0-9+.-]*:)/i.test(value);
		case 'region':
			return isRegion(value);
		case 'emulator':
			return isEmulatorName(value);
		case 'url':
			return /^https?:\/\//i.test(value) && URL.canParse(value);
		case 'load-balancer':
			return parseLoadBalancerArn(value) !== undefined;
	}
}
