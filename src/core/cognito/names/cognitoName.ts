import type { TextRange } from '../../token/jsonPlace.ts';
import { isUserPoolId, isUserPoolIssuer } from '../issuer.ts';
import { isPartition, type Partition, partitionOf, prefixDomains } from '../partitions.ts';
import { regionForm } from '../regionForm.ts';
import { regionNames } from '../regions.ts';

/** How a text names a user pool. */
export type PoolNameForm = 'id' | 'issuer' | 'provider-name' | 'key-set' | 'discovery' | 'arn';

/** Something of Cognito that a text names, whichever text that is. */
export type CognitoName = { readonly range: TextRange } & (
	| {
			readonly kind: 'user-pool';
			readonly form: PoolNameForm;
			readonly id: string;
			/** The Region in which it is named: the pool's own, or that of a replica. */
			readonly region: string;
			readonly partition: Partition;
			/** Of an ARN, 12 digits. */
			readonly account?: string;
	  }
	| {
			readonly kind: 'identity-pool';
			readonly form: 'id' | 'arn';
			readonly id: string;
			readonly region: string;
			readonly partition: Partition;
			readonly account?: string;
	  }
	/** A prefix domain of a user pool. */
	| { readonly kind: 'domain'; readonly host: string; readonly prefix: string; readonly region: string; readonly partition: Partition }
);

interface Form {
	/** What stands in each name of the form: most texts lack it, and are not searched. */
	readonly mark: string;
	readonly form: RegExp;
	readonly read: (parts: readonly string[], range: TextRange, isSure: boolean) => CognitoName | undefined;
}

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const poolId = `${regionForm}_[0-9a-zA-Z]{1,55}`;
/** The longest path of a domain that is looked at. */
const domain = '[a-z0-9.-]{1,40}';

/** The forms, each wider than those below it: the first that stands at a place counts. */
const forms: readonly Form[] = [
	{
		mark: 'cognito-idp.',
		form: new RegExp(
			`(https://)?((?:issuer-)?cognito-idp\\.(${regionForm})\\.${domain}/(${poolId}))(/\\.well-known/jwks\\.json|/\\.well-known/openid-configuration)?(?![\\w-])`,
			'g',
		),
		read: ([scheme, host = '', region = '', id = '', path], range) => {
			if (!isUserPoolIssuer(`https://${host}`)) return undefined;
			const form = path ? (path.endsWith('jwks.json') ? 'key-set' : 'discovery') : scheme ? 'issuer' : 'provider-name';
			return { kind: 'user-pool', form, id, region, partition: partitionOf(region), range };
		},
	},
	{
		mark: ':cognito-idp:',
		form: new RegExp(`arn:([\\w-]{1,20}):cognito-idp:(${regionForm}):(\\d{12}):userpool/(${poolId})(?![\\w-])`, 'g'),
		read: ([partition = '', region = '', account = '', id = ''], range) =>
			isPartition(partition) && isUserPoolId(id) ? { kind: 'user-pool', form: 'arn', id, region, partition, account, range } : undefined,
	},
	{
		mark: ':cognito-identity:',
		form: new RegExp(`arn:([\\w-]{1,20}):cognito-identity:(${regionForm}):(\\d{12}):identitypool/(${regionForm}:${guid})(?![\\w-])`, 'g'),
		read: ([partition = '', region = '', account = '', id = ''], range) =>
			isPartition(partition) ? { kind: 'identity-pool', form: 'arn', id, region, partition, account, range } : undefined,
	},
	{
		mark: '.auth.',
		form: new RegExp(
			`(?:https://)?(([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\\.auth\\.(${regionForm})\\.(?:${prefixDomains.join('|').replaceAll('.', '\\.')}))(?![\\w-]|\\.\\w)`,
			'g',
		),
		read: ([host = '', prefix = '', region = ''], range) => ({
			kind: 'domain',
			host,
			prefix,
			region,
			partition: partitionOf(region),
			range,
		}),
	},
	{
		mark: ':',
		form: new RegExp(`((${regionForm}):${guid})(?![\\w-])`, 'g'),
		read: ([id = '', region = ''], range) => ({ kind: 'identity-pool', form: 'id', id, region, partition: partitionOf(region), range }),
	},
	{
		mark: '_',
		form: new RegExp(`((${regionForm})_([0-9a-zA-Z]{1,55}))(?![\\w-])`, 'g'),
		read: ([id = '', region = '', rest = ''], range, isSure) =>
			isSure || isMadeUp(region, rest) ? { kind: 'user-pool', form: 'id', id, region, partition: partitionOf(region), range } : undefined,
	},
];

/** UTF-16 units on each side of an offset that are looked at: no name is longer, and a line may be. */
const reach = 400;

/**
 * What stands at an offset of a line, by its form alone. An id of a user pool that stands by itself has to look like one that AWS makes up, unless it is
 * `isSure` that it is one: `eu-west-1_backups` may be anything.
 */
export function cognitoNameAt(line: string, offset: number, isSure = false): CognitoName | undefined {
	const from = Math.max(0, offset - reach);
	const near = line.slice(from, offset + reach);
	for (const { mark, form, read } of forms) {
		if (!near.includes(mark)) continue;
		for (const match of near.matchAll(form)) {
			const range = { start: from + match.index, end: from + match.index + match[0].length };
			if (range.start > offset) break;
			if (range.end < offset || /[\w-]/.test(line[range.start - 1] ?? '')) continue;
			const name = read(match.slice(1), range, isSure);
			if (name !== undefined) return name;
		}
	}
	return undefined;
}

/** Ids have nine letters and digits behind the Region, most of them mixed. */
function isMadeUp(region: string, rest: string): boolean {
	return Object.hasOwn(regionNames, region) && rest.length === 9 && /[0-9A-Z]/.test(rest);
}
